import { type Image, loadImage } from '@napi-rs/canvas';
import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { layOutLines } from '../pdf/lay-out-lines.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { MAX_PICTURE_PIXELS } from './limits.ts';
import { pictureSize } from './picture-size.ts';
import { openScanReader } from './scan-reader.ts';

const PAGE_SIDE = 842; // points: a picture with as many pixels as a page is one, A4
const SCREEN = 0.75; // points to a pixel of a screen, for pictures smaller than a page

async function decode(bytes: Uint8Array): Promise<Image> {
  try {
    return await loadImage(Buffer.from(bytes)); // upright as a camera says it was held (EXIF)
  } catch (cause) {
    throw new AppError('DAMAGED', { cause });
  }
}

/**
 * Reads a photo or screenshot of a page.
 * @throws AppError TOO_COMPLEX before a picture of too many pixels is decoded, DAMAGED, SCAN when no text is recognised,
 * UNSUPPORTED_TYPE for kinds of pictures that no free decoder opens (HEIC, TIFF)
 */
export async function readPicture(bytes: Uint8Array, { onPage, onBeat }: ReadingOptions): Promise<CvText> {
  const size = pictureSize(bytes);
  if (!size) throw new AppError('DAMAGED');
  if (size.width * size.height > MAX_PICTURE_PIXELS) throw new AppError('TOO_COMPLEX');
  onPage?.({ read: 0, total: 1 });
  const image = await decode(bytes);
  onBeat?.();
  const points = Math.min(SCREEN, PAGE_SIDE / Math.max(image.width, image.height));
  const reader = openScanReader(onBeat);
  try {
    const picture = { image, width: image.width * points, height: image.height * points };
    const lines = layOutLines([await reader.read(picture, 1)]);
    if (lines.length === 0) throw new AppError('SCAN');
    onPage?.({ read: 1, total: 1 });
    return { format: 'image', pages: 1, lines, hidden: [] };
  } finally {
    await reader.close();
  }
}
