import type { Reading } from '../fields/reading.ts';
import type { Line } from '../lines/line.ts';
import type { DraftItem } from '../output/draft.ts';
import { type Found, found } from '../output/found.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';
import { partByHolder } from './part-by-holder.ts';
import { type Period, presentIn, readPeriod, SAID } from './read-period.ts';

/** "… · (2007 - 2011)": the dates stand in brackets at the end, and a line may break inside them. */
const OPENING = /\s*·?\s*\((?=[^()]*\d{4}[^()]*(?:\)\s*)?$)/u;

type Study = Period & { readonly words: Slice[] };

const UNDATED: Period = { startDate: null, endDate: null };

/** The two ends of a range that a line break parts after its dash. */
function brokenPeriod(first: Slice, rest: readonly Slice[], { order }: Reading): Period {
  const start = readPeriod(first, order, 'startDate') ?? UNDATED;
  const [next] = rest;
  if (next === undefined || start.endDate !== null) return start;
  const end = readPeriod(next, order, 'endDate');
  return { startDate: start.startDate, endDate: end?.endDate ?? presentIn(next) };
}

/** The lines under a school: degree and field, a comma between them, then the years in brackets. */
function readStudy(lines: readonly Line[], reading: Reading): Study {
  const contents = lines.map(({ content }) => content);
  const at = contents.findIndex(({ text }) => OPENING.test(text));
  const line = contents[at];
  const opening = line === undefined ? null : OPENING.exec(line.text);
  if (line === undefined || opening === null) return { words: contents, ...UNDATED };
  const before = trimMarks(part(line, 0, opening.index));
  const words = [...contents.slice(0, at), ...(before.text === '' ? [] : [before])];
  const years = part(line, opening.index, line.text.length);
  const period = years.text.includes(')')
    ? (readPeriod(years, reading.order, 'endDate') ?? UNDATED)
    : brokenPeriod(years, contents.slice(at + 1), reading);
  return { words, ...period };
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
