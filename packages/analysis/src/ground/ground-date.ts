import type { CvText, Span } from '@vitae/schema/cv-text';
import type { EndDate } from '@vitae/schema/partial-date';
import { datesOfLine, dayOrderOf, type PrintedDate, readDates } from './dates-of-line.ts';
import { groundExactly } from './ground-value.ts';
import { readSpans } from './read-spans.ts';

/** A date computed from the words at `spans`. */
export type GroundedDate = { value: EndDate; spans: Span[] };

/** Which end of a range is meant where the printed words hold both. */
export type DateRole = 'start' | 'end' | 'single';

/** A date further from its entry than this belongs to another one: every CV prints some year many times. */
const MAX_DISTANCE = 6;

const pick = (dates: readonly PrintedDate[], role: DateRole) => (role === 'end' ? dates.at(-1) : dates[0]);

const isNear = (line: number, hintLines: readonly number[]) =>
  hintLines.length === 0 || hintLines.some((hint) => Math.abs(hint - line) <= MAX_DISTANCE);

/** Whether two dates are one, printed with more or less precision. */
const agree = (value: EndDate, claim: EndDate) =>
  value === claim || value.startsWith(`${claim}-`) || claim.startsWith(`${value}-`);

/** Reads the words that were found, in the light of their line: in "Jan – Mar 2020", "Jan" is January 2020. */
function readInPlace(
  text: CvText,
  spans: readonly Span[],
  claim: EndDate | undefined,
  role: DateRole,
): GroundedDate | null {
  const [span, ...more] = spans;
  if (!span || more.length > 0) {
    const date = pick(readDates(readSpans(text, spans), dayOrderOf(text)), role);
    return date ? { value: date.value, spans: [...spans] } : null;
  }
  const onLine = datesOfLine(text, span.line);
  const touched = onLine.filter(({ start, end }) => start < span.end && end > span.start);
  // the words may also run from one date into the next: "2020 – 03" of "01/2020 – 03/2021" is no date of the CV
  const meant = claim ? touched.filter(({ value }) => agree(value, claim)) : touched;
  const date = pick(meant, role);
  if (date) return { value: date.value, spans: [{ line: span.line, start: date.start, end: date.end }] };
  // the same letters and digits, only set apart: "J U N 2 0 1 5"
  return claim && touched.length === 0 ? { value: claim, spans: [span] } : null;
}

/** A date in or beside the entry's lines that says the same, or the same less precisely: a month that is not printed is not kept. */
function findEqual(text: CvText, claim: EndDate, hintLines: readonly number[]): GroundedDate | null {
  let coarser: GroundedDate | null = null;
  const lines = new Set(hintLines.flatMap((hint) => [hint - 1, hint, hint + 1]));
  for (const line of [...lines].sort((a, b) => a - b)) {
    for (const { value, start, end } of datesOfLine(text, line)) {
      const date = { value, spans: [{ line, start, end }] };
      if (value === claim) return date;
      if (claim.startsWith(`${value}-`)) coarser ??= date;
    }
  }
  return coarser;
}

/**
 * Finds a date in the visible text near its entry. The value is computed from the CV's words, never taken from `printed`: that
 * only says which words are meant.
 * @param printed the date as a model gives it: the CV's words, or another writing of the same date
 * @param hintLines the lines of the entry; without them the whole text is searched for the printed words
 */
export function groundDate(
  text: CvText,
  printed: string,
  hintLines: readonly number[],
  role: DateRole = 'single',
): GroundedDate | null {
  const claim = pick(readDates(printed, dayOrderOf(text)), role)?.value;
  const spans = groundExactly(text, printed, hintLines);
  const near = spans && isNear(spans[0]?.line ?? 0, hintLines);
  const inPlace = near ? readInPlace(text, spans, claim, role) : null;
  return inPlace ?? (claim ? findEqual(text, claim, hintLines) : null);
}
