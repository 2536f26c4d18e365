/** A file as a file chooser hands it over. */
export type DocumentFile = { name: string; mimeType: string; buffer: Buffer };

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const textFile = (name: string, text: string): DocumentFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
