import type { RunLook } from '../layout/look.ts';
import type { Binary } from './binary.ts';
import { sprmsOf } from './sprm.ts';

const TWIP = 20; // twentieths of a point
const SHADE = 10; // bytes of a cell's shading
const AUTOMATIC = 0xff; // fourth byte of a colour

/** The sixteen colours of old files, by number; 0 is automatic. */
const PALETTE = [
  null,
  0x000000,
  0x0000ff,
  0x00ffff,
  0x00ff00,
  0xff00ff,
  0xff0000,
  0xffff00,
  0xffffff,
  0x000080,
  0x008080,
  0x008000,
  0x800080,
  0x800000,
  0x808000,
  0x808080,
  0xc0c0c0,
] as const;

/** A run as the file says it looks; toggles are settled against the style of its paragraph. */
export interface DocRun extends RunLook {
  deleted?: boolean;
  /** a character of a symbol font that stands for the one in the text */
  symbol?: number;
  /** the character is a mark of the program: a picture, a note */
  special?: boolean;
}

export interface DocParagraph {
  style: number;
  heading?: boolean;
  list?: boolean;
  before?: number;
  after?: number;
  shade?: number | null;
  pageBreakBefore?: boolean;
  /** tables around it */
  depth: number;
  endsRow?: boolean;
  endsInnerCell?: boolean;
  endsInnerRow?: boolean;
  /** colours of the cells of the row that this mark ends */
  shades?: (number | null | undefined)[];
}

const colourAt = (operand: Binary, at: number): number | null =>
  operand.u8(at + 3) === AUTOMATIC
    ? null
    : operand.u8(at) * 65_536 + operand.u8(at + 1) * 256 + operand.u8(at + 2);

function toggle(value: number, styled: boolean | undefined): boolean {
  if (value === 0x80) return styled ?? false;
  return value === 0x81 ? !styled : value !== 0;
}

/** Lays character properties over a look ([MS-DOC] 2.6.1); `styled` is the look of the paragraph's style. */
export function applyToRun(
  look: DocRun,
  list: Uint8Array,
  styled: RunLook,
  styleRun: (style: number) => RunLook,
): DocRun {
  let run = { ...look };
  for (const { code, operand } of sprmsOf(list)) {
    const value = operand.u8(0);
    if (code === 0x0835) run.bold = toggle(value, styled.bold);
    else if (code === 0x0836) run.italic = toggle(value, styled.italic);
    else if (code === 0x083c) run.hidden = toggle(value, styled.hidden);
    else if (code === 0x0800) run.deleted = value !== 0;
    else if (code === 0x0855) run.special = value !== 0;
    else if (code === 0x4a43) run.size = operand.u16(0) / 2;
    else if (code === 0x2a42) run.colour = PALETTE[value] ?? null;
    else if (code === 0x6870) run.colour = colourAt(operand, 0);
    else if (code === 0x2a0c) run.shade = PALETTE[value] ?? null;
    else if (code === 0xca71) run.shade = colourAt(operand, 4) ?? undefined;
    else if (code === 0x6a09) run.symbol = operand.u16(2);
    else if (code === 0x4a30) run = { ...run, ...styleRun(operand.u16(0)) };
    else if (code === 0x2a33) run = { ...styled };
  }
  return run;
}

/** Lays paragraph and table properties over a paragraph ([MS-DOC] 2.6.2, 2.6.3). */
export function applyToParagraph(paragraph: DocParagraph, list: Uint8Array): void {
  for (const { code, operand } of sprmsOf(list)) {
    const value = operand.u8(0);
    if (code === 0x2640) paragraph.heading = value < 9;
    else if (code === 0x460b) paragraph.list = operand.u16(0) !== 0 && operand.u16(0) !== 0xf801;
    else if (code === 0x2416) paragraph.depth = Math.max(paragraph.depth, value === 0 ? 0 : 1);
    else if (code === 0x6649) paragraph.depth = Math.min(operand.u32(0), 20);
    else if (code === 0x2417) paragraph.endsRow = value !== 0;
    else if (code === 0x244b) paragraph.endsInnerCell = value !== 0;
    else if (code === 0x244c) paragraph.endsInnerRow = value !== 0;
    else if (code === 0xa413) paragraph.before = operand.u16(0) / TWIP;
    else if (code === 0xa414) paragraph.after = operand.u16(0) / TWIP;
    else if (code === 0x2407) paragraph.pageBreakBefore = value !== 0;
    else if (code === 0xc64d) paragraph.shade = colourAt(operand, 4) ?? undefined;
    else if (code === 0xd612)
      paragraph.shades = Array.from(
        { length: Math.floor(operand.length / SHADE) },
        (_, index) => colourAt(operand, index * SHADE + 4) ?? undefined,
      );
  }
}
