import type { Block } from '../../lines/blocks.ts';
import type { Line } from '../../lines/line.ts';

const MIN_LINES = 3; // two lines may be one long name
const MAX_WORDS = 4;
const LISTED = /[,;|•·/、，:]/u;

const goesOn = ({ content }: Line): boolean => /^[\p{Ll}&(]/u.test(content.text);

/**
 * A list in a narrow column, an item per line: every line is nearly as wide as its column, so that the items look like one
 * wrapped paragraph. A line that begins with a small letter goes on with the item above it.
 */
export function splitNarrow(block: Block): Block[] {
  const { lines, bullet } = block;
  const short = lines.every(
    ({ content }) => content.text.split(/\s+/).length <= MAX_WORDS && !LISTED.test(content.text),
  );
  if (bullet || lines.length < MIN_LINES || !short) return [block];
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open !== undefined && goesOn(line)) open.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((own): Block[] => {
    const [first] = own;
    if (first === undefined) return [];
    const slices = own.map(({ content }) => content);
    return [{ lines: own, first, slices, text: slices.map(({ text }) => text).join(' '), bullet }];
  });
}
