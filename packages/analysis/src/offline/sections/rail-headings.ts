import type { Line } from '../lines/line.ts';
import { classifyHeading, type HeadingWords } from './classify-heading.ts';
import type { Heading } from './find-headings.ts';
import type { HeadingLooks } from './heading-looks.ts';

const SAME_EDGE = 2; // points
const MIN_RAIL_KINDS = 2; // one row whose first cell names a section may be chance

/** The first cell of a row as a heading: label rails beside their content. */
function railOf(line: Line): HeadingWords | null {
  const [first, second] = line.cells;
  if (first === undefined || second === undefined || first.start !== line.content.start) return null;
  const words = classifyHeading(first.text);
  return words?.exact === true ? words : null;
}

/** A row that begins with the name of a section: the section's own words begin in its second cell. */
function addRail(line: Line, headings: Map<number, Heading>): void {
  const words = headings.has(line.index) ? null : railOf(line);
  const second = line.cells[1];
  if (words === null || second === undefined) return;
  headings.set(line.index, { kinds: words.kinds, from: second.start - line.content.start });
}

/** The left edge of the headings, where every other line of the document begins further right: a rail of headings. */
function railEdge(lines: readonly Line[], headings: ReadonlyMap<number, Heading>): number | null {
  const under = lines.slice(lines.findIndex(({ index }) => headings.has(index)));
  const edges = under.flatMap(({ index, place }) =>
    headings.has(index) && place !== null ? [place.left] : [],
  );
  const [edge] = edges;
  if (edge === undefined || edges.some((left) => Math.abs(left - edge) > SAME_EDGE)) return null;
  const beside = under.filter(({ index }) => !headings.has(index));
  const outdented = beside.filter(({ place }) => place === null || place.left <= edge + SAME_EDGE);
  return outdented.every((line) => railOf(line) !== null) ? edge : null;
}

/**
 * Rows whose first cell names a section. Where headings have lines of their own, first cells are labels, unless they look as
 * those headings do or stand in the rail that they make.
 */
export function addRails(lines: readonly Line[], headings: Map<number, Heading>, looks: HeadingLooks): void {
  if (headings.size >= MIN_RAIL_KINDS) {
    const edge = railEdge(lines, headings);
    const inRail = ({ place }: Line): boolean =>
      edge !== null && place !== null && Math.abs(place.left - edge) <= SAME_EDGE;
    for (const line of lines) if (inRail(line) || looks.isMainLook(line)) addRail(line, headings);
    return;
  }
  const rails = lines.filter((line) => !headings.has(line.index) && railOf(line) !== null);
  if (new Set(rails.flatMap((line) => railOf(line)?.kinds ?? [])).size < MIN_RAIL_KINDS) return;
  for (const line of rails) addRail(line, headings);
}
