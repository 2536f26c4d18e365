import type { Backdrop } from './backdrop.ts';
import type { FontStyle } from './glyph.ts';
import { type Edges, IDENTITY, type Matrix } from './matrix.ts';
import type { TexEncoding } from './tex-encoding.ts';

export interface PageFont extends FontStyle {
  /** size of a glyph unit: 0.001 for all fonts but Type 3 */
  unit: number;
  /** height of the font's box in text units, where its unit says nothing about its size (Type 3) */
  boxHeight: number | null;
  vertical: boolean;
  /** what a Type 3 font's codes may say, as its own map says nothing; null for other fonts */
  textOf: TexEncoding | null;
}

/** The graphics state of ISO 32000-1, 8.4 and 9.3, as far as it decides where text stands and whether it is seen. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Edges;
  /** 0xRRGGBB, null for patterns and gradients */
  fill: number | null;
  stroke: number | null;
  fillAlpha: number;
  strokeAlpha: number;
  groupAlpha: number;
  blend: 'normal' | 'multiply' | 'other';
  font: PageFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Text position; text objects do not nest, so it is not part of the saved state. */
export interface TextPosition {
  matrix: Matrix;
  lineMatrix: Matrix;
}

export interface Surface {
  edges: Edges;
  backdrop: Backdrop;
}

export function initialState(ctm: Matrix, clip: Edges): GraphicsState {
  return {
    ctm,
    clip,
    fill: 0,
    stroke: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    blend: 'normal',
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

export const startOfText = (): TextPosition => ({ matrix: IDENTITY, lineMatrix: IDENTITY });
