import type { ParagraphSink } from '../layout/paragraph-sink.ts';
import { symbolOf } from '../layout/symbol-marks.ts';
import { applyToParagraph, applyToRun, type DocParagraph, type DocRun } from './apply-sprms.ts';
import type { DocCharacters } from './read-pieces.ts';
import { type Range, rangeFinder } from './read-ranges.ts';
import type { DocStyles } from './read-styles.ts';

const MAX_INSTRUCTION = 4_000;
const HYPERLINK = /HYPERLINK\s+"([^"]{1,2000})"/;

export interface DocText {
  characters: DocCharacters;
  styles: DocStyles;
  runs: readonly Range[];
  paragraphs: readonly Range[];
}

interface Field {
  instruction: string;
  result: boolean;
}

/** Ends of paragraphs in the text: paragraph, cell or row, page or section. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the format marks its paragraphs by control characters
const ENDS = /[\r\x07\x0c]/g;

/** Reads a stretch of the text, such as the body or a header, into a sink. */
export function readStory(doc: DocText, start: number, end: number, sink: ParagraphSink): void {
  const { characters, styles } = doc;
  const runAt = rangeFinder(doc.runs);
  const fields: Field[] = [];
  const story = paragraphsOf(doc, start, end);
  for (const { from, mark, paragraph, shades } of story) {
    const { depth } = paragraph;
    const cell = depth > 0 ? shades?.[sink.cellsAt(depth)] : undefined;
    if (paragraph.pageBreakBefore) sink.breakPage();
    const styled = styles.run(paragraph.style);
    for (let at = from; at < mark; ) {
      const range = runAt(characters.offsets[at] ?? 0);
      let stop = at + 1;
      while (stop < mark && inside(range, characters.offsets[stop] ?? 0)) stop += 1;
      const run = applyToRun(styled, range?.properties ?? new Uint8Array(), styled, styles.character);
      writeRun(characters.text.slice(at, stop), run, sink, fields);
      at = stop;
    }
    endParagraph(characters.text[mark] ?? '\r', paragraph, cell, sink, styled);
  }
}

const inside = (range: Range | undefined, offset: number): boolean =>
  range !== undefined && offset >= range.start && offset < range.end;

interface StoryParagraph {
  from: number;
  /** where its mark stands */
  mark: number;
  paragraph: DocParagraph;
  shades: DocParagraph['shades'];
}

/** The paragraphs of a stretch; those in a table know the colours of their row, which its end mark says. */
function paragraphsOf(
  { characters, styles, paragraphs }: DocText,
  start: number,
  end: number,
): StoryParagraph[] {
  const paragraphAt = rangeFinder(paragraphs);
  const found: StoryParagraph[] = [];
  const text = characters.text.slice(start, end);
  let from = start;
  for (const match of [...text.matchAll(ENDS), { index: text.length }]) {
    const mark = start + match.index;
    if (mark === end && mark === from) break;
    const properties = paragraphAt(characters.offsets[mark] ?? 0)?.properties ?? new Uint8Array();
    const style = (properties[0] ?? 0) | ((properties[1] ?? 0) << 8);
    const paragraph = { ...styles.paragraph(style), shades: undefined };
    applyToParagraph(paragraph, properties.subarray(2));
    found.push({ from, mark, paragraph, shades: undefined });
    from = mark + 1;
  }
  const rows: DocParagraph['shades'][] = [];
  for (const each of found.reverse()) {
    const { depth, endsRow, endsInnerRow } = each.paragraph;
    if (endsRow || endsInnerRow) rows[depth] = each.paragraph.shades;
    each.shades = rows[depth];
  }
  return found.reverse();
}

function endParagraph(
  mark: string,
  paragraph: DocParagraph,
  cell: number | null | undefined,
  sink: ParagraphSink,
  run: DocRun,
): void {
  const { depth, endsRow, endsInnerCell, endsInnerRow } = paragraph;
  const look = { ...paragraph, run };
  if (endsRow || endsInnerRow) sink.endRow(Math.max(depth, 1));
  else if (mark === '\x07' || endsInnerCell) sink.endCell(look, Math.max(depth, 1), cell);
  else if (mark === '\x0c') {
    if (sink.isMidParagraph) sink.endParagraph(look, depth, cell);
    sink.breakPage();
  } else sink.endParagraph(look, depth, cell);
}

/** Characters that mean something else than themselves ([MS-DOC] 2.4.1, special characters). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SPECIAL = /([\x0b\x0e\x13-\x15\x1e\x1f]|[\uf000-\uf0ff])/;

function writeRun(text: string, run: DocRun, sink: ParagraphSink, fields: Field[]): void {
  if (run.deleted) return;
  if (run.symbol !== undefined && run.special) {
    sink.write(symbolOf(run.symbol), run, null);
    return;
  }
  for (const part of text.split(SPECIAL)) {
    const field = fields.at(-1);
    if (!SPECIAL.test(part)) {
      if (field && !field.result) field.instruction = (field.instruction + part).slice(0, MAX_INSTRUCTION);
      else sink.write(part, run, linkOf(fields));
    } else if (part === '\x0b' || part === '\x0e') sink.breakLine();
    else if (part === '\x13') fields.push({ instruction: '', result: false });
    else if (part === '\x14' && field) field.result = true;
    else if (part === '\x15') fields.pop();
    else if (part === '\x1e') sink.write('-', run, linkOf(fields));
    else if (part >= '\uf000') sink.write(symbolOf(part.charCodeAt(0)), run, null);
  }
}

function linkOf(fields: readonly Field[]): string | null {
  for (const { instruction } of fields) {
    const target = HYPERLINK.exec(instruction)?.[1];
    if (target && /^(?:https?|mailto|tel|ftp):/i.test(target)) return target;
  }
  return null;
}
