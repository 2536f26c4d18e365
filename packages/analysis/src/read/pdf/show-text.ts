import { vanishes } from './backdrop.ts';
import type { Glyph, Run } from './glyph.ts';
import type { GraphicsState, PageFont, Surface, TextPosition } from './graphics-state.ts';
import { type Edges, type Matrix, multiply } from './matrix.ts';

const TINY = 2.5; // points: below it letters are specks, and word processors do not offer such sizes
const SEE_THROUGH = 0.08; // opacity below which ink on any ground is not read
const SLANT = 0.15; // an upright font sheared by 9 degrees or more stands in for its italic
const ASCENT = 0.75;
const DESCENT = 0.22; // of the size: where letters reach, near enough for every text font

/** A glyph of pdf.js's operator list. */
interface PaintedGlyph {
  unicode: string;
  originalCharCode: number;
  /** the glyph's name, for Type 3 fonts */
  operatorListId?: string;
  width: number;
  /** its code is 32, which takes the word spacing (ISO 32000-1, 9.3.3), whatever it shows */
  isSpace: boolean;
  vmetric?: readonly number[] | null;
}

export interface ShownText {
  glyphs: Glyph[];
  runs: Run[];
}

const isGlyph = (value: unknown): value is PaintedGlyph =>
  typeof value === 'object' && value !== null && typeof (value as PaintedGlyph).unicode === 'string';

/** Font size on the page: the height of the em square, seen across the line. */
function sizeOnPage(trm: Matrix, font: PageFont): number {
  const along = Math.hypot(trm[0], trm[1]);
  const area = Math.abs(trm[0] * trm[3] - trm[1] * trm[2]);
  const em = along > 0 ? area / along : Math.hypot(trm[2], trm[3]);
  return font.boxHeight === null ? em : em * font.boxHeight;
}

function isSlanted(trm: Matrix): boolean {
  const along = Math.hypot(trm[0], trm[1]);
  const across = Math.hypot(trm[2], trm[3]);
  return along * across > 0 && Math.abs(trm[0] * trm[2] + trm[1] * trm[3]) / (along * across) > SLANT;
}

/** The box around glyphs of one line: from its first to its last, as high as letters reach. */
function edgesOf(glyphs: readonly Glyph[], trm: Matrix, size: number): Edges {
  const first = glyphs[0];
  const last = glyphs.at(-1) ?? first;
  if (!first || !last) return { left: 0, right: 0, top: 0, bottom: 0 };
  const length = Math.hypot(trm[2], trm[3]) || 1;
  const upX = (trm[2] / length) * size;
  const upY = (trm[3] / length) * size;
  const [high, low] = [Math.max(ASCENT * upX, -DESCENT * upX), Math.min(ASCENT * upX, -DESCENT * upX)];
  const [deep, tall] = [Math.max(ASCENT * upY, -DESCENT * upY), Math.min(ASCENT * upY, -DESCENT * upY)];
  return {
    left: Math.min(first.x, last.endX) + low,
    right: Math.max(first.x, last.endX) + high,
    top: Math.min(first.y, last.endY) + tall,
    bottom: Math.max(first.y, last.endY) + deep,
  };
}

/** Whether a reader of the page can see this run, judged by everything painted before it. */
function judge(run: Run, state: GraphicsState, size: number, surface: Surface, layerHidden: boolean): void {
  const { edges } = run;
  const x = (edges.left + edges.right) / 2;
  const y = (edges.top + edges.bottom) / 2;
  const ground = surface.backdrop.at(x, y);
  run.ground = ground.id;
  const stroked = (state.mode & 3) === 1;
  const colour = stroked ? state.stroke : state.fill;
  const alpha = (stroked ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha;
  run.ink = (colour ?? -1) + alpha / 2;
  const outside = (area: Edges) => x < area.left || x > area.right || y < area.top || y > area.bottom;
  if (layerHidden) run.hidden = 'hidden-run';
  else if ((state.mode & 3) === 3 || alpha < SEE_THROUGH) run.hidden = 'transparent';
  else if (outside(surface.edges) || outside(state.clip)) run.hidden = 'off-page';
  else if (size < TINY) run.hidden = 'tiny';
  else if (colour !== null && vanishes(colour, alpha, ground.colours)) run.hidden = 'background-colour';
}

/**
 * Places the characters of one text operator (ISO 32000-1, 9.4.4) and moves the text position past them.
 * Runs end at spaces and large jumps, so that a line that runs out of a coloured box is judged part by part.
 */
export function showText(
  items: readonly unknown[],
  state: GraphicsState,
  position: TextPosition,
  surface: Surface,
  layerHidden: boolean,
  order: number,
): ShownText {
  const { font, fontSize } = state;
  const shown: ShownText = { glyphs: [], runs: [] };
  if (!font || fontSize === 0) return shown;

  const start = multiply(position.matrix, [fontSize * state.scale, 0, 0, fontSize, 0, state.rise]);
  const trm = multiply(state.ctm, start);
  const size = sizeOnPage(trm, font);
  const style = isSlanted(trm) || state.mode === 2 ? { ...font } : font;
  if (isSlanted(trm)) style.italic = true;
  if (state.mode === 2) style.bold = true;

  const angle =
    (Math.round((Math.atan2(trm[1], trm[0]) * 180) / Math.PI) + 360 + (font.vertical ? 90 : 0)) % 360;
  let advance = 0; // in text space, along the line
  let open: Glyph[] = [];
  const begin = (): Run => ({
    font: style,
    edges: surface.edges,
    hidden: null,
    ink: 0,
    ground: 0,
    angle,
    order,
  });
  let run = begin();
  const page = multiply(state.ctm, position.matrix);
  const at = (advanced: number): [number, number] => {
    const x = font.vertical ? 0 : advanced;
    const y = (font.vertical ? advanced : 0) + state.rise;
    return [page[0] * x + page[2] * y + page[4], page[1] * x + page[3] * y + page[5]];
  };
  const close = () => {
    if (open.length === 0) return;
    run.edges = edgesOf(open, trm, size);
    judge(run, state, size, surface, layerHidden);
    shown.runs.push(run);
    open = [];
    run = begin();
  };

  for (const item of items) {
    if (typeof item === 'number') {
      const jump = (-item / 1000) * fontSize * (font.vertical ? 1 : state.scale);
      if (Math.abs(item) > 1000) close();
      advance += jump;
      continue;
    }
    if (!isGlyph(item)) continue;
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    const units = font.vertical ? (item.vmetric?.[0] ?? -item.width) : item.width;
    const width = units * font.unit * fontSize * (font.vertical ? 1 : state.scale);
    const [x, y] = at(advance);
    const [endX, endY] = at(advance + width);
    const text = font.textOf?.(item.originalCharCode, item.operatorListId ?? '') ?? item.unicode;
    // fonts that hold only the letters in use number them: then code 32 is one of them
    const isSpace = text.trim() === '';
    const glyph: Glyph = { text: isSpace ? ' ' : text, x, y, endX, endY, size, run };
    shown.glyphs.push(glyph);
    open.push(glyph);
    if (isSpace) close();
    advance += width + spacing * (font.vertical ? 1 : state.scale);
  }
  close();

  const moved: Matrix = font.vertical ? [1, 0, 0, 1, 0, advance] : [1, 0, 0, 1, advance, 0];
  position.matrix = multiply(position.matrix, moved);
  return shown;
}
