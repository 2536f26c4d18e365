import { findDates } from '../dates/find-dates.ts';
import { PRESENT_PHRASES } from '../lexicon/date-words.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import { toBlocks } from '../lines/blocks.ts';
import type { DraftItem } from '../output/draft.ts';
import { found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { foldKey } from '../text/fold.ts';
import { part, type Slice } from '../text/slice.ts';
import type { Reading } from './reading.ts';
import { listItems } from './skills/list-parts.ts';

const INTEREST = 0.85;
const SENTENCE = 0.6;
const MAX_WORDS = 6;

/** "Regensburg, 01.02.2024": where and when the CV was signed. */
const SIGNATURE =
  /^\p{Lu}[\p{L} -]{2,30},?\s(?:den\s|le\s|,\s?)?\d{1,2}[./ ]\s?(?:\d{1,2}|\p{L}{3,10})[./ ]\s?\d{2,4}$/u;

/** Dates and sentences between the items. */
function isAside(text: string): boolean {
  const sentence = /[.!?]$/.test(text) && text.split(/\s+/).length > MAX_WORDS;
  return (
    sentence ||
    SIGNATURE.test(text) ||
    PRESENT_PHRASES.has(foldKey(text)) ||
    findDates(text).some(({ from, to }) => from === 0 && to === text.length)
  );
}

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
  const blocks = toBlocks(section.lines, reading.layout).filter(({ text }) => !isAside(text));
  const items = blocks.flatMap(({ slices }) => {
    const label = readLabel(slices[0]?.text ?? '');
    return label === null ? listItems(slices) : valuesOf(slices).flatMap((slice) => listItems([slice]));
  });
  const short = items.filter(
    (item) => item.reduce((count, { text }) => count + text.split(/\s+/).length, 0) <= MAX_WORDS,
  );
  const whole = section.lines.map(({ content }) => content);
  if (short.length === 0 && whole.length > 0) return [{ name: found(whole, SENTENCE) }];
  return short.map((item) => ({ name: found(item, INTEREST) }));
}
