import type { CvLine } from '@vitae/schema/cv-text';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EUROPASS_ROOTS, readEuropassXml } from '../europass/read-europass-xml.ts';
import { decodeMarkup } from '../html/decode-html.ts';
import { rootOf } from '../sniff-markup.ts';

const MAX_ATTACHMENT_BYTES = 5_000_000; // Europass keeps the photo in it
const MAX_ATTACHMENTS = 5; // Europass has one
const MAX_LINES = 5_000; // a CV of ten pages has 600

const isEuropass = (content: unknown): content is Uint8Array =>
  content instanceof Uint8Array &&
  content.length <= MAX_ATTACHMENT_BYTES &&
  EUROPASS_ROOTS.has(rootOf(content));

function readAttachment(content: Uint8Array): CvLine[] {
  try {
    const { lines } = readEuropassXml(decodeMarkup(content));
    return lines.length > MAX_LINES ? [] : lines;
  } catch {
    return []; // the page says what it says, whatever is wrong with a file inside
  }
}

/** What the Europass XML inside a PDF says (europass.europa.eu puts one in each it exports); nothing where there is none. */
export async function findAttached(document: PDFDocumentProxy): Promise<CvLine[]> {
  const attachments = [...((await document.getAttachments()) ?? [])];
  const named = attachments.filter(([, { filename }]) => /\.xml$/i.test(filename)).slice(0, MAX_ATTACHMENTS);
  for (const [id] of named) {
    const content = await document.getAttachmentContent(id).catch(() => null);
    if (isEuropass(content)) return readAttachment(content);
  }
  return [];
}
