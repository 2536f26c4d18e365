import { contains, type Edges } from './matrix.ts';

/** A filled area. `colour` is null for pictures and gradients; `whole` says that it fills its edges completely. */
export interface Shape {
  edges: Edges;
  colour: number | null;
  alpha: number;
  whole: boolean;
  blend: 'normal' | 'multiply' | 'other';
  /** tells shapes apart; given when painted */
  id?: number;
}

/** What lies behind a point. */
export interface Ground {
  /** the colours it may have (several under shapes with odd outlines); null if a picture may be there */
  colours: number[] | null;
  /** the topmost shape small enough to belong to a few words, 0 where there is none */
  id: number;
}

const WHITE = 0xffffff;
const CELLS = 24; // a page is cut into 24 × 24 cells, so that a word looks at a few shapes instead of all
const MAX_SHAPES_PER_CELL = 48; // older ones are under so many others that their colour no longer decides
const MAX_CANDIDATES = 6;
const CHIP_HEIGHT = 40; // points: taller shapes are panels, not the ground of a few words
const SAME_COLOUR = 20; // of 255 per channel: #ebebeb on white, a contrast of 1.2 : 1, is not read by people

/** Colours differ by less than people can read. */
function looksSame(one: number, other: number): boolean {
  for (const shift of [16, 8, 0]) {
    if (Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > SAME_COLOUR) return false;
  }
  return true;
}

function mix(over: number, under: number, alpha: number, multiply: boolean): number {
  let mixed = 0;
  for (const shift of [16, 8, 0]) {
    const below = (under >> shift) & 255;
    const above = (over >> shift) & 255;
    const source = multiply ? (above * below) / 255 : above;
    mixed |= Math.round(source * alpha + below * (1 - alpha)) << shift;
  }
  return mixed;
}

/** What has been painted on a page so far: answers which colour lies behind a point. */
export class Backdrop {
  readonly #page: Edges;
  #shapes = 0;
  readonly #cells: Shape[][] = Array.from({ length: CELLS * CELLS }, () => []);

  constructor(page: Edges) {
    this.#page = page;
  }

  paint(shape: Shape): void {
    this.#shapes += 1;
    shape.id = this.#shapes;
    const opaque = shape.whole && shape.alpha > 0.98 && shape.blend === 'normal' && shape.colour !== null;
    const [left, right] = this.#range(shape.edges.left, shape.edges.right, this.#page.left, this.#page.right);
    const [top, bottom] = this.#range(shape.edges.top, shape.edges.bottom, this.#page.top, this.#page.bottom);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = this.#cells[row * CELLS + column];
        if (!cell) continue;
        if (opaque && contains(shape.edges, this.#cellEdges(row, column))) cell.length = 0;
        if (cell.length >= MAX_SHAPES_PER_CELL) cell.shift();
        cell.push(shape);
      }
    }
  }

  at(x: number, y: number): Ground {
    const [column] = this.#range(x, x, this.#page.left, this.#page.right);
    const [row] = this.#range(y, y, this.#page.top, this.#page.bottom);
    let candidates: number[] | null = [WHITE];
    let id = 0;
    for (const shape of this.#cells[row * CELLS + column] ?? []) {
      const { colour, alpha, blend, whole, edges } = shape;
      if (x < edges.left || x > edges.right || y < edges.top || y > edges.bottom) continue;
      id = shape.edges.bottom - shape.edges.top < CHIP_HEIGHT ? (shape.id ?? 0) : 0;
      const solid = whole && alpha > 0.98 && blend === 'normal';
      if (colour === null || blend === 'other') candidates = null;
      else if (solid) candidates = [colour];
      else if (candidates) {
        const mixed: number[] = candidates.map((below) => mix(colour, below, alpha, blend === 'multiply'));
        candidates = [...new Set(whole ? mixed : [...candidates, ...mixed])].slice(0, MAX_CANDIDATES);
      }
    }
    return { colours: candidates, id };
  }

  #range(low: number, high: number, start: number, end: number): [number, number] {
    const cell = (value: number) =>
      Math.max(0, Math.min(CELLS - 1, Math.floor(((value - start) / Math.max(end - start, 1)) * CELLS)));
    return [cell(low), cell(high)];
  }

  #cellEdges(row: number, column: number): Edges {
    const width = (this.#page.right - this.#page.left) / CELLS;
    const height = (this.#page.bottom - this.#page.top) / CELLS;
    const left = this.#page.left + column * width;
    const top = this.#page.top + row * height;
    return { left, top, right: left + width, bottom: top + height };
  }
}

/** Whether text of this colour and opacity cannot be told from any of the colours that may lie behind it. */
export function vanishes(colour: number, alpha: number, behind: readonly number[] | null): boolean {
  return behind?.every((below) => looksSame(mix(colour, below, alpha, false), below)) ?? false;
}
