import type { CvText } from '@vitae/schema/cv-text';
import { findRepeats } from '../offline/lines/find-repeats.ts';
import { readLines } from '../offline/lines/read-lines.ts';
import { splitSections } from '../offline/sections/split-sections.ts';

/**
 * The lines that are structure and not content: section headings, page numbers, repeated page tops. Code decides this for
 * every engine: a model could call a line a heading and so hide what it did not read.
 */
export function findStructure(text: CvText): Set<number> {
  const lines = readLines(text);
  const repeats = findRepeats(text, lines);
  const { headingLines } = splitSections(lines.filter(({ index }) => !repeats.has(index)));
  return new Set([...headingLines, ...repeats]);
}
