import type { Line } from '../lines/line.ts';
import { isCaps } from '../lines/read-lines.ts';
import { classifyHeading } from './classify-heading.ts';
import type { Heading } from './find-headings.ts';
import type { HeadingLooks } from './heading-looks.ts';

const MIN_HEADINGS = 2; // that stand alone: they tell how headings look here

/** Whether the first cell of a row is set like a heading and the rest of the row is not. */
function isHeadingCell(line: Line, looks: HeadingLooks, inList: boolean): boolean {
  const [first, second] = line.cells;
  if (first === undefined || second === undefined || line.bullet) return false;
  const caps = isCaps(first.text);
  const byCaps = caps && !isCaps(second.text);
  const byWeight = line.runs?.every((run) => run.bold === run.start < first.end) ?? false;
  if (!byCaps && !(byWeight && line.gapBefore && !inList)) return false;
  return looks.isHeadingLook({ ...line, caps, bold: line.bold || byWeight });
}

/** "TECHNICAL SKILLS | SAP, Excel": forms print a heading and its short section in one row. */
export function addHeadingCells(
  lines: readonly Line[],
  headings: Map<number, Heading>,
  looks: HeadingLooks,
): void {
  if (headings.size < MIN_HEADINGS) return;
  let inList = false; // bold words before a tab are labels there: "Languages | Go, SQL"
  for (const line of lines) {
    const known = headings.get(line.index);
    const [first, second] = line.cells;
    if (known !== undefined) inList = known.kinds.includes('skills');
    else if (first !== undefined && second !== undefined && isHeadingCell(line, looks, inList)) {
      const words = classifyHeading(first.text);
      if (words?.exact === true && !words.kinds.includes('other'))
        // "Curriculum vitae | 2 May 2026" is the page's title
        headings.set(line.index, { kinds: words.kinds, from: second.start - line.content.start });
    }
  }
}
