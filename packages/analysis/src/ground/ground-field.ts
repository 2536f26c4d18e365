import type { CvText, Span } from '@vitae/schema/cv-text';
import { MAX_FIELD_CHARS } from '@vitae/schema/limits';
import type { FieldKind } from '@vitae/schema/profile-fields';
import { groundDate } from './ground-date.ts';
import { groundPassage } from './ground-passage.ts';
import { groundUrl } from './ground-url.ts';
import { groundExactly, groundValue } from './ground-value.ts';
import { readSpans } from './read-spans.ts';

/** A value and the words of the visible text that it is, or is computed from. */
export type GroundedField = { value: string; spans: Span[] };

type Ground = (text: CvText, value: string, hintLines: readonly number[]) => GroundedField[];

const SPACES = /\s+/g;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const PHONE_OPENING = /[+(]{1,2}$/;
const MIN_PHONE_DIGITS = 5; // shorter is an extension or a postal code

const one = (field: GroundedField | null): GroundedField[] => (field ? [field] : []);

const quote = (text: CvText, spans: Span[] | null): GroundedField | null =>
  spans && { value: readSpans(text, spans), spans };

const groundText: Ground = (text, value, hintLines) => one(quote(text, groundValue(text, value, hintLines)));

const groundStatements: Ground = (text, value, hintLines) =>
  (groundPassage(text, value, hintLines) ?? []).map((spans) => ({ value: readSpans(text, spans), spans }));

const groundLongText: Ground = (text, value, hintLines) => {
  const spans = groundPassage(text, value, hintLines)?.flat() ?? null;
  return one(quote(text, spans));
};

const groundEmail: Ground = (text, value, hintLines) =>
  one(quote(text, groundExactly(text, value, hintLines)))
    .map(({ value: printed, spans }) => ({ value: printed.replace(SPACES, ''), spans }))
    .filter(({ value: address }) => EMAIL.test(address));

/** The plus and the bracket that a number begins with are a part of it, also where a model leaves them out. */
function withOpening(text: CvText, spans: readonly Span[]): Span[] {
  const [first, ...more] = spans;
  if (!first) return [];
  const before = text.lines[first.line]?.text.slice(0, first.start) ?? '';
  return [{ ...first, start: first.start - (PHONE_OPENING.exec(before)?.[0].length ?? 0) }, ...more];
}

const groundPhone: Ground = (text, value, hintLines) =>
  groundText(text, value, hintLines)
    .filter(({ value: printed }) => printed.replace(/\D/g, '').length >= MIN_PHONE_DIGITS)
    .flatMap(({ spans }) => one(quote(text, withOpening(text, spans))));

const BY_KIND: Record<Exclude<FieldKind, 'texts' | 'level'>, Ground> = {
  text: groundText,
  'long-text': groundLongText,
  date: (text, value, hintLines) =>
    one(groundDate(text, value, hintLines)).filter(({ value: date }) => date !== 'present'),
  'end-date': (text, value, hintLines) => one(groundDate(text, value, hintLines, 'end')),
  url: (text, value, hintLines) => one(groundUrl(text, value, hintLines)),
  email: groundEmail,
  phone: groundPhone,
};

/** Lists whose elements are more than words of the CV. */
const ELEMENTS: Readonly<Record<string, Ground>> = {
  highlights: groundStatements,
  additionalEmails: groundEmail,
  additionalPhones: groundPhone,
};

/**
 * Grounds one value of a field, or one element of a list.
 * @returns what the CV says; nothing when the value is not in the visible text, or is not what the field holds
 */
export function groundField(
  text: CvText,
  field: string,
  kind: FieldKind,
  value: string,
  hintLines: readonly number[],
): GroundedField[] {
  if (kind === 'level') return [];
  const ground = kind === 'texts' ? (ELEMENTS[field] ?? groundText) : BY_KIND[kind];
  return ground(text, value, hintLines).filter(
    (grounded) => grounded.value !== '' && grounded.value.length <= MAX_FIELD_CHARS,
  );
}
