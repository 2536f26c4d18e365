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

/**
 * Opens a PDF for reading text: nothing is fetched or drawn (this pdf.js evaluates no code at all), pictures are not decoded.
 * @throws AppError ENCRYPTED when a password is needed, DAMAGED when there is no document in the bytes.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy, for pdf.js takes the buffer away
    enableXfa: false,
    useSystemFonts: true, // the built-in widths do; no font program is loaded
    fontExtraProperties: true,
    maxImageSize: 0,
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
