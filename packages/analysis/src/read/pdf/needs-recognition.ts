import { type Chunk, textOfChunk } from './chunk.ts';
import type { Glyph } from './glyph.ts';
import { isGibberish } from './is-gibberish.ts';
import type { PageShapes } from './page-shapes.ts';

const TEXT_CHARS = 20; // a page number or a stamp is no text layer
const PICTURE_SHARE = 0.1; // of the page: smaller pictures are logos and portraits
const OUTLINES = 150; // letters turned into curves; drawings have fewer

interface PaintedPage {
  glyphs: readonly Glyph[];
  shapes: PageShapes;
}

/**
 * Whether a page must be looked at as a picture to know what it says: it is a scan (with or without text that a scanner
 * laid under or over it, unseen), its letters are curves, or its fonts do not say which characters they show.
 */
export function needsRecognition(
  { glyphs, shapes }: PaintedPage,
  { width, height }: { width: number; height: number },
  chunks: readonly Chunk[],
): boolean {
  const pictured = shapes.pictureArea > PICTURE_SHARE * width * height;
  const visible = glyphs.filter(({ run, text }) => !run.hidden && !run.font.pictures && text !== ' ');
  const bare = visible.filter(({ run }) => !run.beneath).length;
  if (bare < TEXT_CHARS && (pictured || shapes.outlines > OUTLINES)) return true;
  return isGibberish(visible.map(({ text }) => text).join(''), chunks.map(textOfChunk).join(' '));
}
