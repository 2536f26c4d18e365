import type { Edges } from './matrix.ts';

/** Points by which lines that a program draws may miss each other; chips in a row stand farther apart. */
const DRAWN_SLACK = 2;
const MAX_LINES = 600; // of a page's lines in each direction; more is a chart or a pattern
const MAX_COLUMNS = 40;
const MAX_ROWS = 250;

/** A drawn table: its cells, each as the lines around it leave it. */
export interface Grid extends Edges {
  cells: Edges[];
}

interface Line {
  /** across its direction */
  at: number;
  from: number;
  to: number;
}

/** Pieces of one line, put together: programs draw borders cell by cell. */
function joinPieces(lines: readonly Line[], slack: number): Line[] {
  const joined: Line[] = [];
  for (const line of lines.toSorted((one, other) => one.at - other.at || one.from - other.from)) {
    const same = joined.findLast(
      (other) =>
        line.at - other.at <= slack && line.from <= other.to + slack && line.to >= other.from - slack,
    );
    if (same) {
      same.from = Math.min(same.from, line.from);
      same.to = Math.max(same.to, line.to);
    } else joined.push({ ...line });
  }
  return joined;
}

const meet = (level: Line, upright: Line, slack: number): boolean =>
  upright.at >= level.from - slack &&
  upright.at <= level.to + slack &&
  level.at >= upright.from - slack &&
  level.at <= upright.to + slack;

interface Frame {
  levels: Set<Line>;
  uprights: Line[];
}

/** Lines that touch each other, directly or over others. */
function findFrames(levels: readonly Line[], uprights: readonly Line[], slack: number): Frame[] {
  const frames: Frame[] = [];
  for (const upright of uprights) {
    const touched = levels.filter((level) => meet(level, upright, slack));
    const known = frames.filter(({ levels: own }) => touched.some((level) => own.has(level)));
    const [first, ...others] = known;
    const frame: Frame = first ?? { levels: new Set(), uprights: [] };
    if (!first) frames.push(frame);
    for (const other of others) {
      frame.uprights.push(...other.uprights);
      for (const level of other.levels) frame.levels.add(level);
      frames.splice(frames.indexOf(other), 1);
    }
    frame.uprights.push(upright);
    for (const level of touched) frame.levels.add(level);
  }
  return frames;
}

/** The places of lines in order, those that are as good as the same taken once. */
function placesOf(places: readonly number[], slack: number): number[] {
  const sorted = places.toSorted((one, other) => one - other);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? place) > slack);
}

/** Whether a line runs at a place along most of a stretch. */
const runs = (lines: readonly Line[], at: number, from: number, to: number, slack: number): boolean =>
  lines.some(
    (line) =>
      Math.abs(line.at - at) <= slack &&
      Math.min(line.to, to) - Math.max(line.from, from) > 0.5 * (to - from),
  );

/** The fields between the lines of a frame; fields that no line parts are one cell. */
function gridOf({ levels: touched, uprights }: Frame, slack: number): Grid | null {
  const levels = [...touched];
  if (levels.length < 2) return null;
  const ends = (lines: readonly Line[]) => [
    Math.min(...lines.map(({ from }) => from)),
    Math.max(...lines.map(({ to }) => to)),
  ];
  const xs = placesOf([...uprights.map(({ at }) => at), ...ends(levels)], slack);
  const ys = placesOf([...levels.map(({ at }) => at), ...ends(uprights)], slack);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns > MAX_COLUMNS || rows > MAX_ROWS) return null;
  const owner = Array.from({ length: columns * rows }, (_, index) => index);
  const ownerOf = (index: number): number => {
    let found = index;
    while (owner[found] !== found) found = owner[found] ?? found;
    return found;
  };
  const edges = (row: number, column: number): Edges => ({
    left: xs[column] ?? 0,
    right: xs[column + 1] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + 1] ?? 0,
  });
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const { left, right, top, bottom } = edges(row, column);
      if (column > 0 && !runs(uprights, left, top, bottom, slack)) owner[ownerOf(at)] = ownerOf(at - 1);
      if (row > 0 && !runs(levels, top, left, right, slack)) owner[ownerOf(at)] = ownerOf(at - columns);
    }
  }
  const cells = new Map<number, Edges>();
  for (let at = 0; at < owner.length; at += 1) {
    const field = edges(Math.floor(at / columns), at % columns);
    const cell = cells.get(ownerOf(at)) ?? field;
    cells.set(ownerOf(at), {
      left: Math.min(cell.left, field.left),
      right: Math.max(cell.right, field.right),
      top: Math.min(cell.top, field.top),
      bottom: Math.max(cell.bottom, field.bottom),
    });
  }
  const whole = { left: xs[0] ?? 0, right: xs[columns] ?? 0, top: ys[0] ?? 0, bottom: ys[rows] ?? 0 };
  return { ...whole, cells: [...cells.values()] };
}

/**
 * Finds the tables that are drawn on a page with level and upright lines. `slack` is by how many points lines that
 * belong together may miss each other.
 */
export function findGrids(
  levels: readonly Edges[],
  uprights: readonly Edges[],
  slack: number = DRAWN_SLACK,
): Grid[] {
  if (levels.length > MAX_LINES || uprights.length > MAX_LINES) return [];
  const across = joinPieces(
    levels.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
    slack,
  );
  const down = joinPieces(
    uprights.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
    slack,
  );
  return findFrames(across, down, slack).flatMap((frame) => gridOf(frame, slack) ?? []);
}
