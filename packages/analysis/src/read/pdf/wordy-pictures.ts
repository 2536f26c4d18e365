import type { Glyph } from './glyph.ts';
import { contains, type Edges, intersect } from './matrix.ts';

const LEAST = { width: 120, height: 18 }; // points: a line of text; smaller pictures are icons and logos
const LEAST_SHARE = 0.008; // of the page: a line of contact data across half of it
const PORTRAIT = { tall: 1.7, wide: 1.4, side: 240 }; // height to width, width to height, and the longest side in points
const CAPTION_CHARS = 8; // written over a picture: it is what the words stand on

const widthOf = ({ left, right }: Edges): number => right - left;
const heightOf = ({ top, bottom }: Edges): number => bottom - top;

function isPortrait(picture: Edges): boolean {
  const [width, height] = [widthOf(picture), heightOf(picture)];
  const sized = Math.max(width, height) < PORTRAIT.side;
  return sized && height / width < PORTRAIT.tall && width / height < PORTRAIT.wide;
}

interface PaintedPictures {
  glyphs: readonly Glyph[];
  shapes: { pictures: readonly Edges[] };
}

/**
 * The pictures of a page that may show words of the CV: of the size of a paragraph, unlike a portrait, and with nothing
 * written over them. Whether they do is seen when they are drawn.
 */
export function wordyPictures(
  { glyphs, shapes }: PaintedPictures,
  { width, height }: { width: number; height: number },
): Edges[] {
  const page: Edges = { left: 0, top: 0, right: width, bottom: height };
  return shapes.pictures
    .map((picture) => intersect(picture, page))
    .filter((picture) => {
      if (widthOf(picture) < LEAST.width || heightOf(picture) < LEAST.height) return false;
      if (widthOf(picture) * heightOf(picture) < LEAST_SHARE * width * height) return false;
      if (isPortrait(picture)) return false;
      const over = glyphs.filter(
        ({ run, text }) => !run.hidden && !run.beneath && text !== ' ' && contains(picture, run.edges, 1),
      );
      return over.length < CAPTION_CHARS;
    });
}
