import type { CvLine } from '@vitae/schema/cv-text';

const MIN_LINES = 4;
const MIN_HEADINGS = 2; // a box with one may be a job, a card, a title
const MAX_HEADING_WORDS = 4;
const MAX_SIDEBARS = 4; // more are a page that some converter put together of boxes, in the order they are read

const isHeading = ({ role, bold, text }: CvLine): boolean =>
  role === 'heading' || (bold && !/[\d@]/.test(text) && text.split(/\s+/).length <= MAX_HEADING_WORDS);

/** Whether lines hold sections of their own: headings with text under them. */
export function holdsSections(lines: readonly CvLine[]): boolean {
  const headings = lines.filter((line, at) => {
    const next = lines[at + 1];
    return isHeading(line) && next !== undefined && !isHeading(next);
  });
  return lines.length >= MIN_LINES && headings.length >= MIN_HEADINGS;
}

/**
 * Sets sidebars apart: a text box that holds sections of its own stands wherever it was anchored, mostly in the middle of
 * another section. Such boxes come first, each as a column; `boxes` are the lines of every text box among `lines`.
 */
export function setBoxesApart(lines: readonly CvLine[], boxes: readonly (readonly CvLine[])[]): CvLine[] {
  const own = new Set(lines);
  const apart = new Set<CvLine>();
  const sidebars: CvLine[][] = [];
  // a box that holds others has more lines than they have
  for (const box of boxes.toSorted((one, other) => other.length - one.length)) {
    if (!holdsSections(box) || box.some((line) => apart.has(line) || !own.has(line))) continue;
    for (const line of box) apart.add(line);
    sidebars.push([...box]);
  }
  if (sidebars.length === 0 || sidebars.length > MAX_SIDEBARS) return [...lines];
  const order = new Map(lines.map((line, at) => [line, at]));
  const first = ([line]: CvLine[]): number => (line === undefined ? 0 : (order.get(line) ?? 0));
  return [
    ...sidebars
      .sort((one, other) => first(one) - first(other))
      .flatMap((box, at) => box.map((line) => ({ ...line, column: line.column + at + 1 }))),
    ...lines.filter((line) => !apart.has(line)),
  ];
}
