import type { GreyImage } from './grey-image.ts';

/** In points. A line that is not quite straight, or that letters touch, is found in pieces. */
export interface Measures {
  shortest: number;
  piece: number;
  gap: number;
}

/** Shorter ones underline words, and erasing them would take dots with them. */
export const LEVEL: Measures = { shortest: 100, piece: 8, gap: 16 };
/** Pieces are longer than the stems of letters, which stand above each other. */
export const UPRIGHT: Measures = { shortest: 36, piece: 14, gap: 4 };

const WHOLE = 0.95; // of a line's length is found where no letters touch it
const MOSTLY = 0.6; // where they do
const TABLE_LINE = 170; // points: words that are underlined touch their line too, and are seldom so long
const THICKEST = 3; // points
const THIN = 1.5; // points: letters may stand nearer to a thin line than a thick one is wide
const CONTRAST = 32; // of 255, to what is on both sides
const MAX_PIECES = 100_000; // of a page's lines; more is a pattern

/** Pixels from the middle of a line to where paper is again. */
export const reachOf = (pixelsPerPoint: number): number => Math.max(2, Math.round(THICKEST * pixelsPerPoint));

/** A picture as rows of what runs in one direction: along its lines or, turned, along its columns. */
export interface Lanes {
  pixels: Uint8Array;
  lanes: number;
  length: number;
  /** steps in `pixels` from lane to lane, and along a lane */
  across: number;
  along: number;
}

export const levelLanes = ({ width, height, pixels }: GreyImage): Lanes => ({
  pixels,
  lanes: height,
  length: width,
  across: width,
  along: 1,
});

export const uprightLanes = ({ width, height, pixels }: GreyImage): Lanes => ({
  pixels,
  lanes: width,
  length: height,
  across: 1,
  along: width,
});

/** A stretch of ink in one lane with paper on both sides of it. */
interface Piece {
  lane: number;
  from: number;
  to: number;
}

/** Goes through the picture in the order of its pixels, whichever way the lanes run. */
function findPieces(
  { pixels, lanes, length, across, along }: Lanes,
  { piece: shortest }: Measures,
  pixelsPerPoint: number,
): Piece[] {
  const pieces: Piece[] = [];
  const starts = new Int32Array(lanes).fill(-1);
  const thin = Math.round(THIN * pixelsPerPoint);
  const reach = reachOf(pixelsPerPoint);
  const standsOut = (at: number, distance: number): boolean =>
    (pixels[at] ?? 0) + CONTRAST <
    Math.min(pixels[at - distance * across] ?? 0, pixels[at + distance * across] ?? 0);
  const look = (lane: number, place: number): void => {
    const at = lane * across + place * along;
    const inked = place < length && (standsOut(at, thin) || standsOut(at, reach));
    const start = starts[lane] ?? -1;
    if (inked && start < 0) starts[lane] = place;
    if (inked || start < 0) return;
    if (place - start >= shortest * pixelsPerPoint) pieces.push({ lane, from: start, to: place });
    starts[lane] = -1;
  };
  if (along === 1) {
    for (let lane = reach; lane < lanes - reach; lane += 1) {
      for (let place = 0; place <= length; place += 1) look(lane, place);
    }
  } else {
    for (let place = 0; place <= length; place += 1) {
      for (let lane = reach; lane < lanes - reach; lane += 1) look(lane, place);
    }
    pieces.sort((one, other) => one.lane - other.lane || one.from - other.from);
  }
  return pieces;
}

export interface Rule {
  from: number;
  to: number;
  first: number;
  last: number;
  pieces: Piece[];
}

/** Pieces that lie on each other or go on where another ends make one line. */
function joinPieces(pieces: readonly Piece[], reach: number, gap: number): Rule[] {
  const rules: Rule[] = [];
  let near: Rule[] = [];
  for (const piece of pieces) {
    near = near.filter(({ last }) => piece.lane - last <= reach);
    const rule = near.find(({ from, to }) => piece.from <= to + gap && piece.to >= from - gap);
    if (rule) {
      rule.from = Math.min(rule.from, piece.from);
      rule.to = Math.max(rule.to, piece.to);
      rule.last = piece.lane;
      rule.pieces.push(piece);
    } else {
      const { lane, from, to } = piece;
      const opened: Rule = { from, to, first: lane, last: lane, pieces: [piece] };
      rules.push(opened);
      near.push(opened);
    }
  }
  return rules;
}

/** Where a line runs: its first and last lane at each of its places, between its pieces as they lead to each other. */
export function courseOf({ from, to, pieces }: Rule): {
  firsts: Int32Array;
  lasts: Int32Array;
  found: number;
} {
  const firsts = new Int32Array(to - from).fill(-1);
  const lasts = new Int32Array(to - from).fill(-1);
  for (const piece of pieces) {
    for (let place = piece.from - from; place < piece.to - from; place += 1) {
      if ((firsts[place] ?? -1) < 0) firsts[place] = piece.lane;
      lasts[place] = piece.lane;
    }
  }
  let found = 0;
  let before = -1;
  for (let place = 0; place < firsts.length; place += 1) {
    if ((firsts[place] ?? -1) < 0) continue;
    found += 1;
    for (let between = before + 1; between < place; between += 1) {
      const nearer = between - before < place - between ? before : place;
      firsts[between] = firsts[nearer] ?? -1;
      lasts[between] = lasts[nearer] ?? -1;
    }
    before = place;
  }
  return { firsts, lasts, found };
}

/** The long straight lines that run along the lanes of a picture. */
export function findRules(lanes: Lanes, measures: Measures, pixelsPerPoint: number): Rule[] {
  const reach = reachOf(pixelsPerPoint);
  const pieces = findPieces(lanes, measures, pixelsPerPoint);
  if (pieces.length > MAX_PIECES) return [];
  return joinPieces(pieces, reach, measures.gap * pixelsPerPoint).filter((rule) => {
    const length = rule.to - rule.from;
    if (length < measures.shortest * pixelsPerPoint) return false;
    return courseOf(rule).found > (length < TABLE_LINE * pixelsPerPoint ? WHOLE : MOSTLY) * length;
  });
}
