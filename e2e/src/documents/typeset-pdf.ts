import PDFDocument from 'pdfkit';
import { type DocumentFile, PDF } from './document.ts';

const isHeading = (line: string): boolean => /^[A-Z ]{4,}$/.test(line);

function typeset(document: PDFKit.PDFDocument, text: string): void {
  for (const [index, line] of text.trim().split('\n').entries()) {
    if (line === '') document.moveDown(0.6);
    else if (index === 0) document.font('Helvetica-Bold').fontSize(22).text(line);
    else if (isHeading(line)) document.font('Helvetica-Bold').fontSize(13).text(line);
    else document.font('Helvetica').fontSize(10).text(line.replace(/^- /, '• '));
  }
}

/** A CV's text as a PDF, name and headings set larger; with `password`, one that nobody opens without it. */
export async function typesetPdf(name: string, text: string, password?: string): Promise<DocumentFile> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 56,
    ...(password !== undefined && { userPassword: password, pdfVersion: '1.7' }),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.once('end', resolve));
  typeset(document, text);
  document.end();
  await ended;
  return { name, mimeType: PDF, buffer: Buffer.concat(chunks) };
}
