import type { Line } from '../lines/line.ts';
import { classifyHeading, type HeadingWords } from './classify-heading.ts';
import type { Heading } from './find-headings.ts';
import type { HeadingLooks } from './heading-looks.ts';

const SAME_EDGE = 2; // points
const MIN_RAIL_NAMES = 4; // headings in a rail: fewer may stand so by chance
const RAIL_WIDTH = 40; // points: an indent is narrower
const MAX_STRAYS = 2; // lines at the edge of the rail: a footer
const MAX_NAME_WORDS = 6;
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

/** Words of a section of one's own, such as "Campaigns I am proud of". */
const isName = ({ content: { text }, cells, bullet }: Line): boolean =>
  cells.length === 1 && !bullet && text.split(/\s+/).length <= MAX_NAME_WORDS && !/[\d@.,;:|•·]/u.test(text);

/**
 * Names no lexicon knows, in the rail of headings and in their look: where the text stands apart on the right of them, nothing
 * else begins there. What its words say, if anything, is the section's kind.
 */
export function addRailNames(lines: readonly Line[], headings: Map<number, Heading>): void {
  const named = lines.filter(({ index }) => headings.has(index));
  const [first] = named;
  if (first?.place == null || named.length < MIN_RAIL_NAMES) return;
  const { left } = first.place;
  const isAtEdge = ({ place }: Line): boolean => place !== null && Math.abs(place.left - left) <= SAME_EDGE;
  if (!named.every((line) => isAtEdge(line) && line.style === first.style)) return;
  const rest = lines.slice(lines.indexOf(first)).filter(({ index }) => !headings.has(index));
  const beside = rest.filter(({ place }) => place !== null && place.left > left + RAIL_WIDTH);
  const names = rest.filter((line) => isAtEdge(line) && line.style === first.style);
  if (rest.length - beside.length - names.length > MAX_STRAYS || !names.every(isName)) return;
  for (const { index, content } of names)
    headings.set(index, { kinds: classifyHeading(content.text)?.kinds ?? ['other'], from: null });
}
