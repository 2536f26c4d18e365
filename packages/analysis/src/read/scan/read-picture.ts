import { type Image, loadImage } from '@napi-rs/canvas';
import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { layOutLines } from '../pdf/lay-out-lines.ts';
import type { ReadPage } from '../pdf/read-page.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { isTiff } from '../sniff-format.ts';
import { MAX_PICTURE_PIXELS } from './limits.ts';
import { pictureSize } from './picture-size.ts';
import { openScanReader } from './scan-reader.ts';
import type { PagePicture } from './straighten.ts';

const PAGE_SIDE = 842; // points: a picture with as many pixels as a page is one, A4
const SCREEN = 0.75; // points to a pixel of a screen, for pictures smaller than a page

async function decode(bytes: Uint8Array): Promise<Image> {
  try {
    return await loadImage(Buffer.from(bytes)); // upright as a camera says it was held (EXIF)
  } catch (cause) {
    throw new AppError('DAMAGED', { cause });
  }
}

async function photo(bytes: Uint8Array): Promise<PagePicture> {
  const image = await decode(bytes);
  const points = Math.min(SCREEN, PAGE_SIDE / Math.max(image.width, image.height));
  return { image, width: image.width * points, height: image.height * points };
}

/** The pages a picture holds, each decoded when it is called for. */
async function pagesOf(bytes: Uint8Array): Promise<(() => PagePicture | Promise<PagePicture>)[]> {
  if (isTiff(bytes)) return (await import('./read-tiff.ts')).tiffPages(bytes);
  const size = pictureSize(bytes);
  if (!size) throw new AppError('DAMAGED');
  if (size.width * size.height > MAX_PICTURE_PIXELS) throw new AppError('TOO_COMPLEX');
  return [() => photo(bytes)];
}

/**
 * Reads a photo or screenshot of a page, or the pages of a TIFF.
 * @throws AppError TOO_COMPLEX before a picture of too many pixels is decoded, TOO_MANY_PAGES, DAMAGED, SCAN when no
 * text is recognised
 */
export async function readPicture(bytes: Uint8Array, { onPage, onBeat }: ReadingOptions): Promise<CvText> {
  const pages = await pagesOf(bytes);
  onPage?.({ read: 0, total: pages.length });
  const reader = openScanReader(onBeat);
  const seen: ReadPage[] = [];
  try {
    for (const [index, decodePage] of pages.entries()) {
      const picture = await decodePage();
      onBeat?.();
      seen.push(await reader.read(picture, index + 1));
      onPage?.({ read: index + 1, total: pages.length });
    }
    const lines = layOutLines(seen);
    if (lines.length === 0) throw new AppError('SCAN');
    return { format: 'image', pages: pages.length, lines, hidden: [] };
  } finally {
    await reader.close();
  }
}
