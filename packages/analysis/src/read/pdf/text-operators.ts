import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GraphicsState, PageFont, TextPosition } from './graphics-state.ts';
import { IDENTITY, multiply } from './matrix.ts';
import { matrixOf } from './operands.ts';

type Handler = (
  state: GraphicsState,
  position: TextPosition,
  args: readonly unknown[],
  font: (name: string) => PageFont | null,
) => void;

function moveLine(position: TextPosition, x: number, y: number): void {
  position.lineMatrix = multiply(position.lineMatrix, [1, 0, 0, 1, x, y]);
  position.matrix = position.lineMatrix;
}

/** The operators that set text state and text position (ISO 32000-1, 9.3 and 9.4.2). */
const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [
    OPS.beginText,
    (_, position) => {
      position.matrix = IDENTITY;
      position.lineMatrix = IDENTITY;
    },
  ],
  [
    OPS.setFont,
    (state, _, [name, size], font) => {
      state.font = typeof name === 'string' ? font(name) : null;
      state.fontSize = Number(size) || 0;
    },
  ],
  [
    OPS.setCharSpacing,
    (state, _, [value]) => {
      state.charSpacing = Number(value);
    },
  ],
  [
    OPS.setWordSpacing,
    (state, _, [value]) => {
      state.wordSpacing = Number(value);
    },
  ],
  [
    OPS.setHScale,
    (state, _, [value]) => {
      state.scale = Number(value) / 100;
    },
  ],
  [
    OPS.setLeading,
    (state, _, [value]) => {
      state.leading = Number(value);
    },
  ],
  [
    OPS.setTextRise,
    (state, _, [value]) => {
      state.rise = Number(value);
    },
  ],
  [
    OPS.setTextRenderingMode,
    (state, _, [value]) => {
      state.mode = Number(value);
    },
  ],
  [
    OPS.setTextMatrix,
    (_, position, [value]) => {
      const matrix = matrixOf(value);
      if (matrix) Object.assign(position, { matrix, lineMatrix: matrix });
    },
  ],
  [OPS.moveText, (_, position, [x, y]) => moveLine(position, Number(x), Number(y))],
  [
    OPS.setLeadingMoveText,
    (state, position, [x, y]) => {
      state.leading = -Number(y);
      moveLine(position, Number(x), Number(y));
    },
  ],
  [OPS.nextLine, (state, position) => moveLine(position, 0, -state.leading)],
]);

/** Runs a text operator that paints nothing; false if it is none. */
export function runTextOperator(
  operator: number,
  args: readonly unknown[],
  state: GraphicsState,
  position: TextPosition,
  font: (name: string) => PageFont | null,
): boolean {
  const handler = HANDLERS.get(operator);
  handler?.(state, position, args, font);
  return handler !== undefined;
}
