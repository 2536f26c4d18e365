import type { HiddenText } from '@vitae/schema/cv-text';

const TINY = 2.5; // points: nobody reads it, no word processor offers it
const SAME_COLOUR = 20; // of 255 per channel, as for PDF

/** What decides whether words on a page are seen. */
export interface Sight {
  hidden?: boolean;
  /** points */
  size?: number;
  /** 0xRRGGBB; null or undefined for the automatic colour, which is always seen */
  colour?: number | null;
  /** colour behind the words, null where a picture or gradient may lie there */
  background: number | null;
}

export const looksSame = (one: number, other: number): boolean =>
  [16, 8, 0].every((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) <= SAME_COLOUR);

/** Why a reader of the page does not see words, or null where they are seen. */
export function tellHidden({ hidden, size, colour, background }: Sight): HiddenText['reason'] | null {
  if (hidden) return 'hidden-run';
  if (size !== undefined && size < TINY) return 'tiny';
  const same =
    colour !== undefined && colour !== null && background !== null && looksSame(colour, background);
  return same ? 'background-colour' : null;
}
