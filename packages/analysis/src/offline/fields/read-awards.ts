import { readBody } from '../entries/read-body.ts';
import { readDate } from '../entries/read-dates.ts';
import type { DraftItem } from '../output/draft.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { readNamedEntries } from './named-entries.ts';
import type { Reading } from './reading.ts';
import { wholeBody } from './whole-body.ts';

/** Awards and honours: title, who gave it, when, and what for. */
export function readAwards(section: CvSection, reading: Reading): DraftItem<'awards'>[] {
  return readNamedEntries(section.lines, reading).map(({ entry, name, by, unused }) => ({
    title: name,
    issuer: by,
    date: readDate(entry),
    summary: wholeBody(readBody(entry, unused)),
  }));
}
