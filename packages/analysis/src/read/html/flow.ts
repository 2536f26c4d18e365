import type { CvLine, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { joinRow } from '../layout/join-row.ts';
import { LineWriter, type PieceLook } from '../layout/line-writer.ts';
import { CLEAR_GAP } from '../layout/white.ts';
import type { Look } from './compute-look.ts';

const MAX_LINES = 50_000; // 100 dense pages have 8,000
const LABEL_LINES = 3;
const LABEL_CHARS = 80; // a date range and a place; more is a column of its own
const WIDE = 0.8; // of the size: white beside words that reads as a gap, not as a space
const NARROW = 0.15;
const LINE = 1.2; // height of an empty line, of the size

export interface FlowPlace {
  region: CvLine['region'];
  column: number;
}

/** A short box that was taken out of the flow, and stands at one end of a line of it. */
interface Aside {
  side: 'left' | 'right';
  lines: CvLine[];
}

/** Collects the lines of one flow: the page, a cell, or a box that stands beside others. */
export class Flow {
  readonly lines: CvLine[] = [];
  readonly place: FlowPlace;
  readonly #hidden: HiddenText[];
  #writer: LineWriter | null = null;
  #endsWhite = true;
  #gap = 0;
  #white: number;
  #item = false;
  #heading = false;
  #asides: Aside[] = [];
  #blank = false;

  constructor(place: FlowPlace, hidden: HiddenText[], white = Number.POSITIVE_INFINITY) {
    this.place = place;
    this.#hidden = hidden;
    this.#white = white;
  }

  get white(): number {
    return this.#white;
  }

  get isMidLine(): boolean {
    return this.#writer !== null;
  }

  /** White above the next line, in points: margins overlap, padding and empty lines add up. */
  addMargin(points: number): void {
    this.#white = Math.max(this.#white, points);
  }

  addPadding(points: number): void {
    this.#white += points;
  }

  /** White at the side of inline words, in points. */
  addGap(points: number): void {
    this.#gap += Math.max(points, 0);
  }

  /** What the next line is; `null` clears it. */
  markNext(role: 'list-item' | 'heading' | null): void {
    this.#item = role === 'list-item';
    if (role !== 'list-item') this.#heading = role === 'heading';
  }

  write(source: string, look: Look, piece: PieceLook): void {
    let text = look.white === 'keep' ? source : source.replace(/[ \t\n\r\f]+/g, ' ');
    if (look.white !== 'keep' && this.#endsWhite && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    const isBlank = !/[^\s\u00a0\u200b]/.test(text);
    this.#blank ||= isBlank && text !== ' ';
    if (isBlank && !this.#writer) return;
    if (piece.hidden) {
      new LineWriter(this.#frame(look), this.#hidden).write(text, piece);
      return;
    }
    this.#writer ??= new LineWriter(this.#frame(look), this.#hidden);
    const gap = this.#gap / Math.max(look.size, 1);
    if (gap > NARROW) this.#writer.write(gap > WIDE ? '\t' : this.#endsWhite ? '' : ' ', piece);
    if (!isBlank) this.#gap = 0;
    this.#writer.write(text, piece);
    this.#endsWhite = look.white !== 'keep' && text.endsWith(' ');
  }

  /** Ends the line, as a block or a line break does. */
  breakLine(): void {
    const line = this.#writer?.finish();
    this.#writer = null;
    this.#endsWhite = true;
    this.#gap = 0;
    if (line) this.#add([line]);
  }

  /** An empty line, or a block that holds nothing but white. */
  addEmptyLine(size: number): void {
    this.#white += size * LINE;
    this.#blank = false;
  }

  /** Whether white that is not collapsed was met since the last line: an empty paragraph is typed so. */
  takeBlank(): boolean {
    const blank = this.#blank;
    this.#blank = false;
    return blank;
  }

  /** Lines that were laid out elsewhere: a row of cells, a column. */
  addLines(lines: readonly CvLine[], white = 0): void {
    this.breakLine();
    this.#add(lines);
    if (lines.length > 0) this.#white = white;
  }

  /** A box out of the flow; `row` is the first line of the block it stands in, when it is set against that one. */
  addAside(lines: CvLine[], side: Aside['side'], row: number | null): void {
    const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (lines.length === 0) return;
    if (lines.length > LABEL_LINES || chars > LABEL_CHARS) {
      this.breakLine();
      this.flushAsides();
      this.#add(lines);
      return;
    }
    const line = row === null ? undefined : this.lines[row];
    if (line && row !== null)
      this.lines.splice(row, 1, ...beside(line, [{ side, lines }], this.place.column));
    else this.#asides.push({ side, lines });
  }

  /** Boxes that found no line to stand at are a row of their own. */
  flushAsides(): void {
    this.breakLine();
    const asides = this.#asides;
    this.#asides = [];
    if (asides.length === 0) return;
    const ordered = [...asides].sort(
      (one, other) => Number(one.side === 'right') - Number(other.side === 'right'),
    );
    this.#add(
      joinRow(
        ordered.map(({ lines }) => lines),
        this.place.column,
      ),
    );
  }

  /** Boxes at both ends of a line, or several at its beginning, fill it by themselves. */
  get hasRow(): boolean {
    const left = this.#asides.filter(({ side }) => side === 'left').length;
    return left > 1 || (left > 0 && left < this.#asides.length);
  }

  #frame({ size }: Look) {
    const role = this.#heading ? ('heading' as const) : this.#item ? ('list-item' as const) : null;
    return { page: 1, ...this.place, role, gapBefore: this.#white > CLEAR_GAP * size };
  }

  #add(lines: readonly CvLine[]): void {
    const [first, ...rest] = lines;
    if (!first) return;
    const asides = this.#asides;
    this.#asides = [];
    for (const line of beside(first, asides, this.place.column)) this.lines.push(line);
    for (const line of rest) this.lines.push(line);
    if (this.lines.length > MAX_LINES) throw new AppError('TOO_COMPLEX');
    this.#white = 0;
    this.#item = false;
    this.#blank = false;
  }
}

/** A line with the short boxes that stand left and right of it. */
function beside(line: CvLine, asides: readonly Aside[], column: number): CvLine[] {
  if (asides.length === 0) return [line];
  const at = (side: Aside['side']) =>
    asides.flatMap((aside) => (aside.side === side ? aside.lines.map((each) => [each]) : []));
  const { role, gapBefore, bold, italic, fontSize } = line;
  const [joined, ...rest] = joinRow([...at('left'), [line], ...at('right')], column);
  return joined ? [{ ...joined, role, gapBefore, bold, italic, fontSize }, ...rest] : [];
}
