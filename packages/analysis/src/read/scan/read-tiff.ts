import { createCanvas, ImageData } from '@napi-rs/canvas';
import { AppError } from '@vitae/schema/errors';
import utif, { type IFD } from 'utif2';
import { MAX_PICTURE_PIXELS, MAX_SCANNED_PAGES } from './limits.ts';
import type { PagePicture } from './straighten.ts';

// TIFF 6.0, section 8: tags of a page
const [SUBFILE, WIDTH, HEIGHT, RESOLUTION, UNIT] = ['t254', 't256', 't257', 't282', 't296'] as const;
const REDUCED = 1; // a smaller copy of another page
const POINTS_PER_UNIT: Readonly<Record<number, number>> = { 2: 72, 3: 72 / 2.54 }; // inch, centimetre
const LEAST_DPI = 50; // below it the file does not know
const PAGE_SIDE = 842; // points: A4

function numberOf(page: IFD, tag: string): number | null {
  const value = page[tag];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'number' && Number.isFinite(first) ? first : null;
}

/** Points to a pixel: as the scanner says, or as if the page were A4. */
function pointsPerPixel(page: IFD, side: number): number {
  const resolution = numberOf(page, RESOLUTION) ?? 0;
  const unit = POINTS_PER_UNIT[numberOf(page, UNIT) ?? 2] ?? 72;
  return (resolution * 72) / unit >= LEAST_DPI ? unit / resolution : PAGE_SIDE / side;
}

/** What the decoder throws, it throws for files that are cut off or were never whole. */
function damaged<Value>(decoding: () => Value): Value {
  try {
    return decoding();
  } catch (cause) {
    throw new AppError('DAMAGED', { cause });
  }
}

function draw(bytes: ArrayBuffer, page: IFD, width: number, height: number): PagePicture {
  const pixels = damaged(() => {
    utif.decodeImage(bytes, page);
    return utif.toRGBA8(page);
  });
  if (pixels.length !== width * height * 4) throw new AppError('DAMAGED');
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
  const points = pointsPerPixel(page, Math.max(width, height));
  return { image: canvas, width: width * points, height: height * points };
}

/**
 * The pages of a TIFF, as scanners and fax machines write them; each is decoded when it is called for.
 * @throws AppError TOO_COMPLEX before a page of too many pixels is decoded, TOO_MANY_PAGES, DAMAGED
 */
export function tiffPages(file: Uint8Array): (() => PagePicture)[] {
  const bytes = new Uint8Array(file).buffer;
  const pages = damaged(() => utif.decode(bytes)).filter((page) => {
    const isCopy = ((numberOf(page, SUBFILE) ?? 0) & REDUCED) !== 0;
    return !isCopy && numberOf(page, WIDTH) !== null;
  });
  if (pages.length === 0) throw new AppError('DAMAGED');
  if (pages.length > MAX_SCANNED_PAGES) throw new AppError('TOO_MANY_PAGES');
  return pages.map((page) => {
    const [width, height] = [numberOf(page, WIDTH) ?? 0, numberOf(page, HEIGHT) ?? 0];
    if (width < 1 || height < 1) throw new AppError('DAMAGED');
    if (width * height > MAX_PICTURE_PIXELS) throw new AppError('TOO_COMPLEX');
    return () => draw(bytes, page, width, height);
  });
}
