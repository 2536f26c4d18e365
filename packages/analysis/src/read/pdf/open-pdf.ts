import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@vitae/schema/errors';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
// pdf.js runs its parser in this process; imported here, it is loaded once and early
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** What pdf.js's refusal means for the person. */
export function pdfError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (cause instanceof RangeError) return new AppError('TOO_COMPLEX', { cause }); // more pieces than lists can hold
  return new AppError(nameOf(cause) === 'PasswordException' ? 'ENCRYPTED' : 'DAMAGED', { cause });
}

/** Pixels: a page of A4 in 600 dpi has 35 million. Larger pictures are left out, undecoded. */
const MAX_PICTURE = 40_000_000;

/**
 * Opens a PDF: nothing is fetched (this pdf.js evaluates no code at all). For reading text pictures are not decoded;
 * `pictures` opens it for drawing pages with them.
 * @throws AppError ENCRYPTED when a password is needed, DAMAGED when there is no document in the bytes.
 */
export async function openPdf(bytes: Uint8Array, { pictures = false } = {}): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy, for pdf.js takes the buffer away
    enableXfa: false,
    useSystemFonts: true, // the built-in widths do; no font program is loaded
    fontExtraProperties: true,
    maxImageSize: pictures ? MAX_PICTURE : 0,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
    useWorkerFetch: false,
    disableAutoFetch: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw pdfError(error);
  }
}
