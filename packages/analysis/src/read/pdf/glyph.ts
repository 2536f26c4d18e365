import type { HiddenText } from '@vitae/schema/cv-text';
import type { Edges } from './matrix.ts';

export interface FontStyle {
  bold: boolean;
  italic: boolean;
  /** a font of pictures (icons, dingbats): its characters are not text, whatever their codes say */
  pictures: boolean;
  /** Symbol, Wingdings and OpenSymbol: their bullets mark list items, under whatever code */
  bullets: boolean;
}

/** Letters painted in one go between two spaces: visible or hidden as a whole. */
export interface Run {
  font: FontStyle;
  edges: Edges;
  hidden: HiddenText['reason'] | null;
  /** colour and opacity, as one number to compare by */
  ink: number;
  /** the small filled or outlined shape it stands on (a chip, a table cell); 0 for the bare page */
  ground: number;
  /** direction of the line on the page in degrees, clockwise; 0 is upright */
  angle: number;
  /** place in the order of painting */
  order: number;
  /** a picture was painted over it: what a reader sees is the picture */
  beneath?: boolean;
}

/** One painted character: origin and end of its advance on the page, y downwards, in points. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  endX: number;
  endY: number;
  size: number;
  run: Run;
  /** how sure a recogniser is of it, 0 to 1; absent for text that is text */
  sureness?: number;
}
