import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { DOCX, type DocumentFile } from './document.ts';

function paragraphOf(line: string, index: number): Paragraph {
  if (index === 0) return new Paragraph({ text: line, heading: HeadingLevel.TITLE });
  if (/^[A-Z ]{4,}$/.test(line)) return new Paragraph({ text: line, heading: HeadingLevel.HEADING_1 });
  if (line.startsWith('- ')) return new Paragraph({ text: line.slice(2), bullet: { level: 0 } });
  return new Paragraph({ text: line });
}

/** A CV's text as a Word document with real headings and bullets. */
export async function typesetDocx(name: string, text: string): Promise<DocumentFile> {
  const children = text.trim().split('\n').map(paragraphOf);
  const document = new Document({ sections: [{ children }] });
  return { name, mimeType: DOCX, buffer: await Packer.toBuffer(document) };
}
