import { findDates } from '../dates/find-dates.ts';
import { readBody } from '../entries/read-body.ts';
import { readDate } from '../entries/read-dates.ts';
import { toBlocks } from '../lines/blocks.ts';
import type { DraftItem } from '../output/draft.ts';
import { computed, found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';
import { entryLink } from './entry-link.ts';
import { readNamedEntries } from './named-entries.ts';
import type { Reading } from './reading.ts';
import { wholeBody } from './whole-body.ts';

type Publication = DraftItem<'publications'>;

const MIN_CITATION_CHARS = 60;
const CITED = 0.75;
/** "Title" in quotation marks, or what stands between "(2020). " and the next full stop. */
const QUOTED = /["“„«]([^"”“»]{8,})[,.]?["”“»]/u;
const YEAR_FIRST = /\(((?:19|20)\d\d)\)[.,:]?\s+/u;

function citation(slices: readonly Slice[], reading: Reading): Publication | null {
  const [first] = slices;
  const text = first?.text ?? '';
  if (first === undefined || (slices.length === 1 && text.length < MIN_CITATION_CHARS)) return null;
  const quoted = QUOTED.exec(text);
  const dated = YEAR_FIRST.exec(text);
  const date = findDates(text, reading.order).at(dated === null ? -1 : 0)?.single ?? null;
  const when = date?.value == null ? null : computed(date.value, [part(first, date.from, date.to)], CITED);
  const base = { date: when, url: null, summary: null };
  if (quoted?.[1] !== undefined) {
    const from = quoted.index + 1;
    const after = trimMarks(part(first, quoted.index + quoted[0].length, text.length));
    return {
      ...base,
      title: found([part(first, from, from + quoted[1].length)], CITED),
      publisher: found([after], CITED / 2),
    };
  }
  if (dated === null || slices.length > 3) return null;
  const from = dated.index + dated[0].length;
  const stop = text.indexOf('. ', from);
  if (stop < 0)
    return {
      ...base,
      title: found([part(first, from, text.length), ...slices.slice(1)], CITED),
      publisher: null,
    };
  const publisher = [part(first, stop + 2, text.length), ...slices.slice(1)];
  return { ...base, title: found([part(first, from, stop)], CITED), publisher: found(publisher, CITED / 2) };
}

/** Publications, talks and patents: as citations where the section prints them so, as entries elsewhere. */
export function readPublications(section: CvSection, reading: Reading): Publication[] {
  const blocks = toBlocks(section.lines, reading.layout);
  const cited = blocks.map(({ slices }) => citation(slices, reading));
  if (blocks.length > 0 && cited.every((each) => each !== null)) return cited;
  return readNamedEntries(section.lines, reading).map(({ entry, name, by, unused }) => ({
    title: name,
    publisher: by,
    date: readDate(entry),
    url: entryLink(entry),
    summary: wholeBody(readBody(entry, unused)),
  }));
}
