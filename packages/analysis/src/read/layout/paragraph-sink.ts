import type { CvLine, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { joinRow } from './join-row.ts';
import { LineWriter } from './line-writer.ts';
import type { ParagraphLook, RunLook } from './look.ts';
import { tellHidden } from './tell-hidden.ts';
import { CLEAR_GAP } from './white.ts';

const MAX_TABLE_DEPTH = 40;
const MAX_PIECES = 300_000; // runs of one look, lines and paragraphs: 100 dense pages have about 100,000

interface Piece {
  text: string;
  look: RunLook;
  url: string | null;
}

/** A table that is being read: its finished cells, and the lines of the open one. */
interface OpenRow {
  cells: CvLine[][];
  lines: CvLine[];
}

export interface SinkPlace {
  region: CvLine['region'];
  /** colour behind the text, null where a picture or gradient may lie there */
  background: number | null;
  page: number;
}

/**
 * Makes lines of formats that are a stream: runs, then the mark that ends their paragraph, cell or row and says how
 * the paragraph looks (RTF, Word's binary format). `depth` counts tables in tables, 0 outside of any.
 */
export class ParagraphSink {
  readonly lines: CvLine[] = [];
  /** the lines of each text box and note among them */
  readonly boxes: CvLine[][] = [];
  page: number;
  readonly #hidden: HiddenText[];
  readonly #place: SinkPlace;
  #rows: OpenRow[] = [];
  #pieces: Piece[][] = [[]];
  #pages: number[];
  #count = 0;
  #later: (readonly CvLine[])[] = [];
  #whiteAbove = Number.POSITIVE_INFINITY;

  constructor(place: SinkPlace, hidden: HiddenText[]) {
    this.#place = place;
    this.#hidden = hidden;
    this.page = place.page;
    this.#pages = [place.page];
  }

  get isMidParagraph(): boolean {
    return this.#pieces.some((line) => line.length > 0);
  }

  write(text: string, look: RunLook, url: string | null): void {
    if (text === '') return;
    this.#countPiece();
    this.#pieces.at(-1)?.push({ text, look, url });
  }

  /** A sink for a text box or note of the paragraph that is being written; `fill` is the colour of the box. */
  apart(fill: number | null | undefined): ParagraphSink {
    const background = fill === undefined ? this.#place.background : fill;
    return new ParagraphSink({ ...this.#place, background, page: this.page }, this.#hidden);
  }

  /** Lines that follow the paragraph that is being written. */
  addLater(lines: readonly CvLine[]): void {
    this.#later.push(lines);
  }

  breakLine(): void {
    this.#countPiece();
    this.#pieces.push([]);
    this.#pages.push(this.page);
  }

  breakPage(): void {
    this.page += 1;
    if (this.isMidParagraph) this.breakLine();
    else this.#pages = [this.page];
  }

  /** Ends a paragraph; `cellShade` is the colour of the cell it stands in. */
  endParagraph(look: ParagraphLook, depth = 0, cellShade?: number | null): void {
    const lines = this.#finishParagraph(look, depth, cellShade);
    this.#openTo(depth).push(...lines);
  }

  /** Ends a cell, and with it the paragraph before its mark. */
  endCell(look: ParagraphLook, depth: number, cellShade?: number | null): void {
    const lines = this.#finishParagraph(look, depth, cellShade);
    this.#openTo(depth).push(...lines);
    const row = this.#rows[depth - 1];
    row?.cells.push(row.lines);
    if (row) row.lines = [];
  }

  endRow(depth: number): void {
    this.#closeTo(depth);
    if (this.#rows.length === depth) this.#closeTo(depth - 1);
  }

  /** How many cells of the open row are finished. */
  cellsAt(depth: number): number {
    return this.#rows[depth - 1]?.cells.length ?? 0;
  }

  /** All lines, once the stream has ended. */
  finish(): CvLine[] {
    if (this.isMidParagraph || this.#later.length > 0) this.endParagraph({ run: {} });
    this.#closeTo(0);
    return this.lines;
  }

  /** The lines that a paragraph at this depth goes on; tables inside that depth are over. */
  #openTo(depth: number): CvLine[] {
    if (depth > MAX_TABLE_DEPTH) throw new AppError('TOO_COMPLEX');
    this.#closeTo(depth);
    while (this.#rows.length < depth) this.#rows.push({ cells: [], lines: [] });
    return this.#rows.at(-1)?.lines ?? this.lines;
  }

  #closeTo(depth: number): void {
    while (this.#rows.length > depth) {
      const row = this.#rows.pop();
      if (!row) return;
      const cells = row.lines.length > 0 ? [...row.cells, row.lines] : row.cells;
      const lines = joinRow(cells, this.#columnAt(this.#rows.length));
      (this.#rows.at(-1)?.lines ?? this.lines).push(...lines);
    }
  }

  #columnAt(depth: number): number {
    return this.#rows.slice(0, depth).reduce((sum, { cells }) => sum + cells.length, 0);
  }

  #countPiece(): void {
    this.#count += 1;
    if (this.#count > MAX_PIECES) throw new AppError('TOO_COMPLEX');
  }

  #finishParagraph(look: ParagraphLook, depth: number, cellShade: number | null | undefined): CvLine[] {
    this.#countPiece();
    const pieces = this.#pieces;
    const pages = this.#pages;
    this.#pieces = [[]];
    this.#pages = [this.page];
    this.#closeTo(depth);
    const column = this.#columnAt(depth);
    const size = Math.max(pieces.flat()[0]?.look.size ?? look.run.size ?? 0, 1);
    const gap = Math.max(this.#whiteAbove, (look.before ?? 0) / size) > CLEAR_GAP;
    const behind = look.shade ?? cellShade ?? this.#place.background;
    const lines: CvLine[] = [];
    for (const [index, line] of pieces.entries()) {
      const first = lines.length === 0;
      const role = look.heading ? 'heading' : look.list && first ? 'list-item' : null;
      const page = pages[index] ?? this.page;
      const frame = { page, region: this.#place.region, column, role, gapBefore: first && gap } as const;
      const writer = new LineWriter(frame, this.#hidden);
      for (const { text, look: run, url } of line) {
        const hidden = tellHidden({ ...run, background: run.shade ?? behind });
        const { bold = false, italic = false, size: points = 0 } = run;
        writer.write(text, { bold, italic, size: points, hidden, url });
      }
      const finished = writer.finish();
      if (finished) lines.push(finished);
    }
    this.#whiteAbove = lines.length > 0 ? (look.after ?? 0) / size : Number.POSITIVE_INFINITY;
    const later = this.#later;
    this.#later = [];
    const boxes = later.map((box) => box.map((line) => ({ ...line, column: column + line.column })));
    this.boxes.push(...boxes);
    return [...lines, ...boxes.flat()];
  }
}
