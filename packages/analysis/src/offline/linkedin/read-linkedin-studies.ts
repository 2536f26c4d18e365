import type { Reading } from '../fields/reading.ts';
import type { Line } from '../lines/line.ts';
import type { DraftItem } from '../output/draft.ts';
import { type Found, found } from '../output/found.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';
import { partByHolder } from './part-by-holder.ts';
import { type Period, readPeriod, SAID } from './read-period.ts';

const DATES = /\s*·?\s*\((?=[^()]*\d{4}[^()]*\)\s*$)/u; // "… · (2007 - 2011)", at the end

type Study = Period & { readonly words: Slice[] };

const UNDATED: Period = { startDate: null, endDate: null };

/** The lines under a school: degree and field, a comma between them, then the years in brackets. */
function readStudy(lines: readonly Line[], reading: Reading): Study {
  const study: Slice[] = [];
  for (const { content } of lines) {
    const dates = DATES.exec(content.text);
    if (dates === null) {
      study.push(content);
      continue;
    }
    const before = trimMarks(part(content, 0, dates.index));
    if (before.text !== '') study.push(before);
    const years = part(content, dates.index, content.text.length);
    return { words: study, ...(readPeriod(years, reading.order, 'endDate') ?? UNDATED) };
  }
  return { words: study, ...UNDATED };
}

/** "Master of Science - MS, Economics": LinkedIn puts the comma between the two fields its form asks for. */
function cutStudy(words: readonly Slice[]): { degree: Found | null; area: Found | null } {
  const [first, ...rest] = words;
  const comma = first?.text.indexOf(', ') ?? -1;
  if (first === undefined || comma < 0) return { degree: found(words, SAID), area: null };
  const area = [part(first, comma + 1, first.text.length), ...rest];
  return { degree: found([part(first, 0, comma)], SAID), area: found(area, SAID) };
}

/** Reads the studies of a LinkedIn export: the school in larger letters, under it degree, field and years. */
export function readLinkedinStudies(
  lines: readonly Line[],
  reading: Reading,
): DraftItem<'educations'>[] | null {
  const held = partByHolder(lines);
  if (held.length === 0 || held.flatMap(({ holder }) => holder).length === lines.length) return null;
  return held.map(({ holder, lines: under }) => {
    const { words, startDate, endDate } = readStudy(under, reading);
    const institution = found(
      holder.map(({ content }) => content),
      SAID,
    );
    return {
      institution,
      ...cutStudy(words),
      location: null,
      startDate,
      endDate,
      grade: null,
      highlights: [],
    };
  });
}
