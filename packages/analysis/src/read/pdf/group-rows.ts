import { type Chunk, type Row, rowOf } from './chunk.ts';

const SAME_ROW = 0.45; // of the smaller size: larger and smaller text set side by side share a row
const SCRIPT_REACH = 0.35; // of the size: a superscript stands right at its word
const MAX_SCRIPT_CHARS = 8;
const LOOK_BACK = 6; // rows; farther up nothing can still share the line

const overlaps = (row: Row, chunk: Chunk): boolean =>
  row.chunks.some((other) => {
    const shared = Math.min(other.right, chunk.right) - Math.max(other.left, chunk.left);
    return shared > 0.25 * Math.min(other.right - other.left, chunk.right - chunk.left);
  });

/** A superscript or subscript: smaller, touching a word of the row, a little above or below its baseline. */
function isScriptOf(row: Row, chunk: Chunk): boolean {
  if (chunk.size > 0.85 * row.size) return false;
  const shift = row.baseline - chunk.baseline;
  if (shift > 0.6 * row.size || shift < -0.35 * row.size) return false;
  return row.chunks.some((other) => {
    const gap = chunk.left - other.right;
    return Math.abs(gap) < SCRIPT_REACH * row.size;
  });
}

function add(row: Row, chunk: Chunk): void {
  row.chunks.push(chunk);
  if (chunk.size > row.size) {
    row.size = chunk.size;
    row.baseline = chunk.baseline;
  }
  row.left = Math.min(row.left, chunk.left);
  row.right = Math.max(row.right, chunk.right);
  row.top = Math.min(row.top, chunk.top);
  row.bottom = Math.max(row.bottom, chunk.bottom);
}

/** How far apart two lines set side by side are: by baseline, or by their middles when sizes differ. */
export function offset(one: Chunk | Row, other: Chunk | Row): number {
  const byBaseline = Math.abs(one.baseline - other.baseline);
  if (Math.abs(one.size - other.size) < 0.1 * Math.max(one.size, other.size)) return byBaseline;
  const byMiddle = Math.abs(one.baseline - 0.3 * one.size - (other.baseline - 0.3 * other.size));
  return Math.min(byBaseline, byMiddle);
}

function joinedAsScript(row: Row, neighbours: readonly Row[]): boolean {
  const [chunk] = row.chunks;
  if (!chunk || row.chunks.length > 1 || chunk.chars > MAX_SCRIPT_CHARS) return false;
  const host = neighbours.find(
    (other) => other !== row && isScriptOf(other, chunk) && !overlaps(other, chunk),
  );
  if (host) add(host, chunk);
  return host !== undefined;
}

/** Groups chunks to the rows a reader sees, from top to bottom, each row from left to right. */
export function groupRows(chunks: readonly Chunk[]): Row[] {
  const rows: Row[] = [];
  for (const chunk of chunks.toSorted((one, other) => one.baseline - other.baseline)) {
    let best: Row | undefined;
    for (const row of rows.slice(-LOOK_BACK)) {
      const limit = SAME_ROW * Math.min(row.size, chunk.size);
      const distance = offset(row, chunk);
      if (distance <= limit && !overlaps(row, chunk) && !(best && offset(best, chunk) <= distance))
        best = row;
    }
    if (best) add(best, chunk);
    else {
      const { left, right, top, bottom, baseline, size } = chunk;
      rows.push({ left, right, top, bottom, baseline, size, chunks: [chunk] });
    }
  }
  const kept = rows.filter(
    (row, index) => !joinedAsScript(row, rows.slice(Math.max(0, index - 3), index + 4)),
  );
  return kept
    .map((row) => rowOf(row.chunks.sort((one, other) => one.left - other.left)))
    .sort((one, other) => one.baseline - other.baseline);
}
