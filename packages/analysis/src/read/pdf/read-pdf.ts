import type { CvLine, CvText, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_PAGES, MAX_TEXT_CHARS } from '@vitae/schema/limits';
import type { ReadingOptions } from '../reading-options.ts';
import { findAttached } from './find-attached.ts';
import { guardStreams } from './guard-streams.ts';
import { layOutLines } from './lay-out-lines.ts';
import { openPdf, pdfError } from './open-pdf.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { recognisePages } from './recognise-pages.ts';

/** Hidden passages that do not stand in the visible text as well (a heading cut off at a page's end comes again). */
function unseen(pages: readonly ReadPage[], lines: readonly CvLine[]): HiddenText[] {
  const seen = new Set(lines.map((line) => line.text.trim()));
  return pages.flatMap((page) => page.hidden).filter(({ text }) => !seen.has(text.trim()));
}

/**
 * Reads a PDF: lines in reading order with place and typography, hidden text set apart. Pages whose text layer does not
 * say what they show are recognised from their pictures.
 * @throws AppError ENCRYPTED, DAMAGED, TOO_MANY_PAGES (before any page is read), TOO_COMPLEX, SCAN, NO_TEXT
 */
export async function readPdf(bytes: Uint8Array, options: ReadingOptions = {}): Promise<CvText> {
  guardStreams(bytes);
  const document = await openPdf(bytes);
  try {
    if (document.numPages > MAX_PAGES) throw new AppError('TOO_MANY_PAGES');
    const pages: ReadPage[] = [];
    let chars = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number);
      pages.push(page);
      chars += page.chunks.reduce((sum, chunk) => sum + chunk.chars, 0);
      if (chars > MAX_TEXT_CHARS) throw new AppError('TOO_COMPLEX');
    }
    const seen = await recognisePages(bytes, pages, options);
    const lines = layOutLines(seen);
    if (lines.length === 0 && pages.some((page) => page.needsRecognition)) throw new AppError('SCAN');
    const attached = await findAttached(document);
    return {
      format: 'pdf',
      pages: document.numPages,
      lines,
      hidden: unseen(seen, lines),
      ...(attached.length > 0 && { attached }),
    };
  } catch (error) {
    throw pdfError(error);
  } finally {
    await document.loadingTask.destroy();
  }
}
