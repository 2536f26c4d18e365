import { HEADING_NAME, type RunLook } from '../layout/look.ts';
import { applyToParagraph, applyToRun, type DocParagraph } from './apply-sprms.ts';
import type { Binary } from './binary.ts';

const MAX_STYLES = 4_095; // the number of a style has twelve bits
const MAX_INHERITANCE = 20;
const DEFAULT_SIZE = 10; // points, where a file says nothing
const PARAGRAPH_STYLE = 1;

interface Style {
  base: number;
  heading: boolean;
  paragraph: Uint8Array;
  run: Uint8Array;
}

export interface DocStyles {
  run: (style: number) => RunLook;
  paragraph: (style: number) => DocParagraph;
  /** what a character style sets */
  character: (style: number) => RunLook;
}

const NOTHING = new Uint8Array();

/** One style definition ([MS-DOC] 2.9.258 STD): base, name, then its property lists. */
function readStyle(table: Binary, at: number, end: number, baseSize: number): Style {
  const kind = table.u16(at + 2) & 15;
  const count = table.u16(at + 4) & 15;
  const identifier = table.u16(at) & 0xfff;
  const units = table.u16(at + baseSize);
  const name = table.text(at + baseSize + 2, Math.min(units, 255));
  let next = at + baseSize + 2 + units * 2 + 2;
  const lists: Uint8Array[] = [];
  for (let index = 0; index < count && next < end; index += 1) {
    next += (next - at) & 1;
    const size = table.u16(next);
    lists.push(table.bytes.subarray(next + 2, Math.min(next + 2 + size, end)));
    next += 2 + size;
  }
  const paragraph = kind === PARAGRAPH_STYLE ? (lists[0]?.subarray(2) ?? NOTHING) : NOTHING;
  return {
    base: table.u16(at + 2) >> 4,
    heading:
      kind === PARAGRAPH_STYLE && ((identifier >= 1 && identifier <= 9) || HEADING_NAME.test(name.trim())),
    paragraph,
    run: lists[kind === PARAGRAPH_STYLE ? 1 : 0] ?? NOTHING,
  };
}

/** Reads the style sheet ([MS-DOC] 2.9.271 STSH); looks come out with everything they inherit. */
export function readStyles(table: Binary, start: number, length: number): DocStyles {
  const styles: (Style | null)[] = [];
  const end = Math.min(start + length, table.length);
  const header = table.u16(start);
  const baseSize = Math.max(table.u16(start + 4), 10);
  for (let at = start + 2 + header; at + 2 <= end && styles.length < MAX_STYLES; ) {
    const size = table.u16(at);
    styles.push(size > 0 ? readStyle(table, at + 2, Math.min(at + 2 + size, end), baseSize) : null);
    at += 2 + size + (size & 1);
  }
  const lineage = (number: number): Style[] => {
    const found: Style[] = [];
    let style = styles[number];
    for (let depth = 0; style && depth < MAX_INHERITANCE; depth += 1) {
      found.unshift(style);
      style = styles[style.base];
    }
    return found;
  };
  const compute = (number: number, first: RunLook): RunLook =>
    lineage(number).reduce<RunLook>((look, { run }) => applyToRun(look, run, look, () => ({})), first);

  const runs = new Map<number, RunLook>();
  const paragraphs = new Map<number, DocParagraph>();
  return {
    run: (number) => {
      const look = runs.get(number) ?? compute(number, { size: DEFAULT_SIZE });
      runs.set(number, look);
      return look;
    },
    character: (number) => compute(number, {}),
    paragraph: (number) => {
      const known = paragraphs.get(number);
      if (known) return known;
      const paragraph: DocParagraph = { style: number, depth: 0 };
      for (const style of lineage(number)) {
        if (style.heading) paragraph.heading = true;
        applyToParagraph(paragraph, style.paragraph);
      }
      paragraphs.set(number, paragraph);
      return paragraph;
    },
  };
}
