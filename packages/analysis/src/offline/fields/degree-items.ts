import type { Entry } from '../entries/segment.ts';
import { MAX_HEAD_WORDS, wordCount } from '../entries/sentences.ts';
import type { Marked } from '../entries/split-run.ts';
import { degreeAt, findDegree } from '../lexicon/degrees.ts';

function beginsWithDegree({ block: { text } }: Marked): boolean {
  const degree = degreeAt(text, 0);
  if (degree === null || wordCount(text) > MAX_HEAD_WORDS) return false;
  return degree.sure || text.slice(degree.length).startsWith(':');
}

/**
 * Takes the first list item under a school for what was studied there, where it begins with a degree and the head names
 * none: "Harbour University", and below it "• B.A.: Maritime Law".
 */
export function takeDegreeItem(entry: Entry): Entry {
  const [first, ...body] = entry.body;
  const named = entry.head.some(({ block }) => findDegree(block.text) !== null);
  if (first === undefined || entry.head.length === 0 || named || !beginsWithDegree(first)) return entry;
  return { ...entry, head: [...entry.head, { ...first, role: 'head' }], body };
}
