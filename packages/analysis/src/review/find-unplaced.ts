import type { Evidence, UnplacedLine } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';

function linesOf(evidence: Evidence): Set<number> {
  const lines = new Set<number>();
  for (const fields of Object.values(evidence)) {
    for (const { spans } of Object.values(fields)) for (const { line } of spans) lines.add(line);
  }
  return lines;
}

/**
 * Unplaced lines after a change: those no field used before or uses now, and those that lost their last field.
 * Headings and other structure, which no field ever used, stay placed.
 */
export function findUnplaced(
  text: CvText,
  before: { evidence: Evidence; unplaced: readonly UnplacedLine[] },
  after: Evidence,
): UnplacedLine[] {
  const used = linesOf(after);
  const open = new Set([...before.unplaced.map(({ line }) => line), ...linesOf(before.evidence)]);
  return text.lines.flatMap(({ page, text: words }, line) =>
    open.has(line) && !used.has(line) ? [{ line, page, text: words }] : [],
  );
}
