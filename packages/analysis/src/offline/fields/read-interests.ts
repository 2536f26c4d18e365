import { readLabel } from '../lexicon/field-labels.ts';
import { toBlocks } from '../lines/blocks.ts';
import type { DraftItem } from '../output/draft.ts';
import { found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { part, type Slice } from '../text/slice.ts';
import type { Reading } from './reading.ts';
import { listItems } from './skills/list-parts.ts';

const INTEREST = 0.85;
const SENTENCE = 0.6;
const MAX_WORDS = 6;

function valuesOf(slices: readonly Slice[]): Slice[] {
  const [first, ...rest] = slices;
  if (first === undefined) return [];
  const label = readLabel(first.text);
  return label === null
    ? [...slices]
    : [part(first, 0, label.valueFrom - 1), part(first, label.valueFrom, first.text.length), ...rest];
}

/** Interests: the items of the list; a section that is one sentence is one interest. */
export function readInterests(section: CvSection, reading: Reading): DraftItem<'interests'>[] {
  const blocks = toBlocks(section.lines, reading.layout);
  const items = blocks.flatMap(({ slices }) => {
    const label = readLabel(slices[0]?.text ?? '');
    return label === null ? listItems(slices) : valuesOf(slices).flatMap((slice) => listItems([slice]));
  });
  const short = items.filter(
    (item) => item.reduce((count, { text }) => count + text.split(/\s+/).length, 0) <= MAX_WORDS,
  );
  if (short.length === 0 && blocks[0] !== undefined) return [{ name: found(blocks[0].slices, SENTENCE) }];
  return short.map((item) => ({ name: found(item, INTEREST) }));
}
