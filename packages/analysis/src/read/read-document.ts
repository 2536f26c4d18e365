import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { readDoc } from './doc/read-doc.ts';
import { readWordXml } from './docx/read-word-xml.ts';
import { EUROPASS_ROOTS, readEuropassXml } from './europass/read-europass-xml.ts';
import { decodeMarkup } from './html/decode-html.ts';
import { readHtml } from './html/read-html.ts';
import { readSavedPage } from './html/read-saved-page.ts';
import { limitText } from './limit-text.ts';
import { readFlatOdt } from './odt/read-odt.ts';
import { readPackage } from './package/read-package.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPlain } from './plain/read-plain.ts';
import { isJson, readJson } from './read-json.ts';
import type { ReadingOptions } from './reading-options.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { isCompoundFile, isEncryptedOffice, isHeic, isPdf, isPicture, isZip } from './sniff-format.ts';
import { isHtml, isOtherMarkup, isRtf, isSavedPage, rootOf } from './sniff-markup.ts';

interface Format {
  matches: (bytes: Uint8Array) => boolean;
  read: (bytes: Uint8Array, options: ReadingOptions) => CvText | Promise<CvText>;
}

function refuse(code: 'UNSUPPORTED_TYPE' | 'ENCRYPTED' | 'NO_TEXT'): () => never {
  return () => {
    throw new AppError(code);
  };
}

/** Every format, in the order of sniffing: the first match reads. Names and media types are never asked. */
const FORMATS: readonly Format[] = [
  { matches: (bytes) => bytes.length === 0, read: refuse('NO_TEXT') },
  { matches: isHeic, read: refuse('UNSUPPORTED_TYPE') },
  {
    matches: isPicture,
    // loaded here, so that files with text never pay for it
    read: async (bytes, options) => (await import('./scan/read-picture.ts')).readPicture(bytes, options),
  },
  { matches: isZip, read: readPackage },
  { matches: isEncryptedOffice, read: refuse('ENCRYPTED') },
  { matches: isCompoundFile, read: readDoc },
  { matches: isRtf, read: readRtf },
  { matches: isHtml, read: (bytes) => readHtml(decodeMarkup(bytes)) },
  { matches: isSavedPage, read: readSavedPage },
  { matches: (bytes) => rootOf(bytes) === 'worddocument', read: (bytes) => readWordXml(decodeMarkup(bytes)) },
  { matches: (bytes) => rootOf(bytes) === 'document', read: (bytes) => readFlatOdt(decodeMarkup(bytes)) },
  {
    matches: (bytes) => EUROPASS_ROOTS.has(rootOf(bytes)),
    read: (bytes) => readEuropassXml(decodeMarkup(bytes)),
  },
  { matches: isJson, read: readJson },
  { matches: isOtherMarkup, read: refuse('UNSUPPORTED_TYPE') },
  { matches: isPdf, read: readPdf },
  { matches: () => true, read: readPlain },
];

/**
 * Reads a CV's bytes: visible lines in reading order, hidden text set apart. Scans and photos are recognised, page by
 * page, and `options` hears how far that is.
 * @throws AppError with a ReadingErrorCode: UNSUPPORTED_TYPE, ENCRYPTED, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES, SCAN
 * or NO_TEXT
 */
export async function readDocument(bytes: Uint8Array, options: ReadingOptions = {}): Promise<CvText> {
  const format = FORMATS.find(({ matches }) => matches(bytes));
  if (!format) throw new AppError('UNSUPPORTED_TYPE');
  const text = limitText(await format.read(bytes, options));
  if (!text.lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))) throw new AppError('NO_TEXT');
  return text;
}
