import { Backdrop } from './backdrop.ts';
import type { Run } from './glyph.ts';
import type { GraphicsState } from './graphics-state.ts';
import { contains, type Edges, intersect } from './matrix.ts';

/** Points: smaller shapes lie behind no letter. */
export const SPECK = 3;
const BAR = 4; // points: a stroke of this width is a bar that text may stand on
const RULE = 120; // points: shorter lines underline words
const CELL = 6; // points: shorter lines part no cells
const MAX_MARKS = 2_000;
const MAX_COVER_CHECKS = 4_000_000; // comparisons of later shapes with earlier text, a few dozen milliseconds

/** Lines that may part the cells of a table. */
export interface TableLines {
  levels: Edges[];
  uprights: Edges[];
}

/** About as wide as high, and no larger than a bullet of common text. */
function isMark({ left, right, top, bottom }: Edges): boolean {
  const [width, height] = [right - left, bottom - top];
  return width > 1 && width < 7 && height > 1 && height < 7 && width / height < 1.6 && height / width < 1.6;
}

/** The shapes painted on a page so far: what lies behind text, what covers it, and what marks lists and sections. */
export class PageShapes {
  readonly backdrop: Backdrop;
  /** small dots and squares: list marks that are drawn instead of written */
  readonly marks: Edges[] = [];
  /** long level lines */
  readonly rules: Edges[] = [];
  /** level and upright lines of any length that tables are drawn with */
  readonly lines: TableLines = { levels: [], uprights: [] };
  /** square points under pictures, counted again where they overlap */
  pictureArea = 0;
  /** where pictures were painted, as far as they are seen */
  readonly pictures: Edges[] = [];
  /** filled outlines that are no bars or boxes: letters turned into curves are such */
  outlines = 0;
  readonly #runs: readonly Run[];
  #coverChecks = 0;

  /** `runs` are the page's text so far, looked at when a shape is painted over it. */
  constructor(page: Edges, runs: readonly Run[]) {
    this.backdrop = new Backdrop(page);
    this.#runs = runs;
  }

  fill(edges: Edges, colour: number | null, whole: boolean, state: GraphicsState): void {
    const seen = intersect(edges, state.clip);
    this.#note(seen);
    this.#noteLine(seen);
    if (seen.right - seen.left < SPECK || seen.bottom - seen.top < SPECK) return;
    const alpha = state.fillAlpha * state.groupAlpha;
    if (whole && colour !== null && alpha > 0.98 && state.blend === 'normal') this.#cover(seen);
    this.backdrop.paint({ edges: seen, colour, alpha, whole, blend: state.blend });
  }

  /** A picture: whatever colours it has, it lies over the text painted before it. */
  picture(edges: Edges, state: GraphicsState): void {
    const seen = intersect(edges, state.clip);
    this.pictureArea += Math.max(0, seen.right - seen.left) * Math.max(0, seen.bottom - seen.top);
    if (this.pictures.length < MAX_MARKS) this.pictures.push(seen);
    this.fill(edges, null, true, state);
    if (state.fillAlpha * state.groupAlpha > 0.98 && state.blend === 'normal') {
      for (const run of this.#within(seen)) run.beneath = true;
    }
  }

  /** A thin outline changes no colour, but tells which words share a box; a thick one is a filled bar. */
  stroke({ left, right, top, bottom }: Edges, width: number, state: GraphicsState): void {
    const half = width / 2;
    const edges = { left: left - half, right: right + half, top: top - half, bottom: bottom + half };
    if (width >= BAR) {
      this.fill(edges, state.stroke, false, state);
      return;
    }
    const seen = intersect(edges, state.clip);
    this.#note(seen);
    if (seen.right - seen.left < SPECK || seen.bottom - seen.top < SPECK) return;
    this.backdrop.paint({ edges: seen, colour: 0, alpha: 0, whole: false, blend: 'normal' });
  }

  /** A straight line of a drawn path. */
  line(edges: Edges, state: GraphicsState): void {
    this.#noteLine(intersect(edges, state.clip));
  }

  #noteLine({ left, right, top, bottom }: Edges): void {
    const [width, height] = [right - left, bottom - top];
    const { levels, uprights } = this.lines;
    const edges = { left, right, top, bottom };
    if (width > CELL && height >= 0 && height < BAR && levels.length < MAX_MARKS) levels.push(edges);
    if (height > CELL && width >= 0 && width < BAR && uprights.length < MAX_MARKS) uprights.push(edges);
  }

  #note(seen: Edges): void {
    if (isMark(seen) && this.marks.length < MAX_MARKS) this.marks.push(seen);
    const height = seen.bottom - seen.top;
    const long = seen.right - seen.left > RULE && height < BAR && height >= 0;
    if (long && this.rules.length < MAX_MARKS) this.rules.push(seen);
  }

  #cover(edges: Edges): void {
    for (const run of this.#within(edges)) run.hidden ??= 'covered';
  }

  /** The text so far that lies in an area, as long as looking for it does not take too long. */
  #within(edges: Edges): Run[] {
    this.#coverChecks += this.#runs.length;
    if (this.#coverChecks > MAX_COVER_CHECKS) return [];
    return this.#runs.filter((run) => contains(edges, run.edges, 1));
  }
}
