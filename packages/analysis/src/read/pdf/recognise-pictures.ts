import { createCanvas } from '@napi-rs/canvas';
import { greyOf } from '../scan/grey-image.ts';
import type { ScanReader } from '../scan/scan-reader.ts';
import type { PagePicture } from '../scan/straighten.ts';
import { type Chunk, textOfChunk } from './chunk.ts';
import { contains, type Edges } from './matrix.ts';
import type { ReadPage } from './read-page.ts';

const PAPER_SHARE = 0.45; // of a picture of text is one shade, give or take; of a photo far less
const SHADES = 16; // to tell apart
const SURE = 0.7; // letters are recognised with more, shapes taken for letters with less
const WORDS = /\p{L}{3,}\P{L}+\p{L}{3,}|\S@\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,}/u;
const REACH = 4; // points: boxes of recognised letters may stand out of their picture by as much

/** Whether most of a picture is one shade, as paper is: landscapes and portraits are not worth a recogniser's time. */
function hasPaper({ image, width }: PagePicture, { left, top, right, bottom }: Edges): boolean {
  const scale = image.width / width;
  const canvas = createCanvas(Math.ceil(right - left), Math.ceil(bottom - top));
  const [x, y] = [left * scale, top * scale];
  canvas
    .getContext('2d')
    .drawImage(
      image,
      x,
      y,
      (right - left) * scale,
      (bottom - top) * scale,
      0,
      0,
      canvas.width,
      canvas.height,
    );
  const counts = new Uint32Array(SHADES);
  const { pixels } = greyOf(canvas);
  for (const pixel of pixels) {
    const shade = (pixel * SHADES) >> 8;
    counts[shade] = (counts[shade] ?? 0) + 1;
  }
  return counts.some((count, shade) => count + (counts[shade + 1] ?? 0) > PAPER_SHARE * pixels.length);
}

/** The page with nothing on it but its pictures. */
function onlyPictures({ image, width, height }: PagePicture, pictures: readonly Edges[]): PagePicture {
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const scale = image.width / width;
  for (const { left, top, right, bottom } of pictures) {
    const [x, y] = [Math.floor(left * scale), Math.floor(top * scale)];
    const size = [Math.ceil(right * scale) - x, Math.ceil(bottom * scale) - y] as const;
    context.drawImage(image, x, y, ...size, x, y, ...size);
  }
  return { image: canvas, width, height };
}

/** What was recognised in a picture, if it is words: landscapes and logos give some letters too. */
function wordsIn(picture: Edges, chunks: readonly Chunk[]): Chunk[] {
  const inside = chunks.filter((chunk) => contains(picture, chunk, REACH));
  const sure = inside.filter(({ sureness = 0 }) => sureness >= SURE);
  const letters = (some: readonly Chunk[]) => some.reduce((sum, { chars }) => sum + chars, 0);
  const mostlySure = 2 * letters(sure) > letters(inside);
  return mostlySure && WORDS.test(sure.map(textOfChunk).join(' ')) ? sure : [];
}

/** A page of text with the words that its pictures show, each where it stands. `drawn` is the whole page. */
export async function recognisePictures(
  page: ReadPage,
  drawn: PagePicture,
  reader: ScanReader,
): Promise<ReadPage> {
  const pictures = (page.pictures ?? []).filter((picture) => hasPaper(drawn, picture));
  if (pictures.length === 0) return page;
  const { chunks } = await reader.read(onlyPictures(drawn, pictures), page.number);
  const seen = pictures.flatMap((picture) => wordsIn(picture, chunks));
  return seen.length === 0 ? page : { ...page, chunks: [...page.chunks, ...new Set(seen)] };
}
