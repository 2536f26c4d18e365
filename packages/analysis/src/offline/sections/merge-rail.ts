import type { Line, Place } from '../lines/line.ts';
import { classifyHeading } from './classify-heading.ts';

const MIN_HEADINGS = 3;
const SLACK = 3; // points: text of two sizes in one row does not begin at one height

type Placed = Line & { readonly place: Place };

const isPlaced = (line: Line): line is Placed => line.place !== null;

/** A column that holds section names and nothing else. */
const isRail = (lines: readonly Line[]): boolean =>
  lines.length >= MIN_HEADINGS &&
  lines.every(({ content, cells }) => cells.length === 1 && classifyHeading(content.text)?.exact === true);

/** The line that the words beside a heading begin with, given the heading above: below the widest gap between the two. */
function firstBeside(content: readonly Placed[], above: Placed | undefined, heading: Placed): number {
  const level = content.findIndex(({ place }) => Math.abs(place.top - heading.place.top) <= SLACK);
  let best = { at: level < 0 ? content.length : level, gap: 0 };
  content.forEach((line, at) => {
    const before = content[at - 1];
    if (before === undefined || line.place.top > heading.place.top + SLACK) return;
    if (above !== undefined && line.place.top <= above.place.top + SLACK) return;
    const gap = line.place.top - before.place.top;
    if (gap >= best.gap) best = { at, gap };
  });
  return best.at;
}

/**
 * Puts the headings of a form, which stand in a column of their own beside the text, before the lines they announce.
 * Tables set them at the top of their cell or in its middle: where all stand level with a line they are taken to be at the top.
 */
export function mergeRail(lines: readonly Line[]): readonly Line[] {
  const byPage = Map.groupBy(lines, ({ page }) => page);
  return [...byPage.values()].flatMap((page): readonly Line[] => {
    const columns = [...Map.groupBy(page, ({ column }) => column).values()];
    const [rail] = columns.filter(isRail);
    const others = columns.filter((column) => column !== rail);
    const [content] = others;
    if (rail === undefined || content === undefined || others.length > 1) return page;
    const headings = rail.filter(isPlaced);
    const beside = content.filter(isPlaced);
    const isLeft = headings.every(({ place }) => beside.some((line) => line.place.left > place.right));
    if (headings.length < rail.length || beside.length < content.length || !isLeft) return page;
    const atTop = headings.every((heading) =>
      beside.some(({ place }) => Math.abs(place.top - heading.place.top) <= SLACK),
    );
    const starts = headings.map((heading, at) =>
      atTop
        ? beside.findIndex(({ place }) => place.top >= heading.place.top - SLACK)
        : firstBeside(beside, headings[at - 1], heading),
    );
    const merged: Line[] = [];
    beside.forEach((line, at) => {
      headings.forEach((heading, index) => {
        if (starts[index] !== at) return;
        // a look of their own: bold words beside them are no headings
        const style = `${heading.style}|rail`;
        merged.push({ ...heading, column: line.column, bullet: false, gapBefore: true, style });
      });
      merged.push(line);
    });
    return merged.length === page.length ? merged : page;
  });
}
