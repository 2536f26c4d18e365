import type { AnalysisResult, FieldValue, ListSection, Section } from '@vitae/schema/analysis';
import type { ItemId } from '@vitae/schema/ids';
import { type FieldKind, PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { ProblemError } from '../../lib/errors.ts';
import { problemOf } from '../../lib/problem-of.ts';

export type Place = { section: Section; itemId: string; field: string };

type Fields = Record<string, FieldValue | null>;

const sameValue = (a: FieldValue | null, b: FieldValue | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function findItem(result: AnalysisResult, section: Section, itemId: string): Fields | undefined {
  if (section === 'summary') return { text: result.summary };
  if (section === 'contact') return result.contact;
  return result[section].find(({ id }) => id === itemId);
}

/** The value of a field; null where there is none (or no longer such an item). */
export const readField = (result: AnalysisResult, { section, itemId, field }: Place): FieldValue | null =>
  findItem(result, section, itemId)?.[field] ?? null;

/** A field without words holds nothing: lists become empty, texts null. */
const emptied = (section: Section, field: string): FieldValue | null => {
  const kinds: Record<string, FieldKind> = PROFILE_FIELDS[section];
  return kinds[field] === 'texts' ? [] : null;
};

/**
 * The result with one field changed. `base` is what the person changed it from: where the field says something else by
 * now, nothing is overwritten.
 * @throws ProblemError STALE_VERSION
 */
export function setField(
  result: AnalysisResult,
  place: Place,
  value: FieldValue | null,
  base: FieldValue | null,
): AnalysisResult {
  const { section, itemId, field } = place;
  const item = findItem(result, section, itemId);
  if (item === undefined || !sameValue(item[field] ?? null, base)) {
    throw new ProblemError(problemOf('STALE_VERSION'));
  }
  const next = value ?? emptied(section, field);
  if (section === 'summary') return { ...result, summary: typeof next === 'string' ? next : null };
  if (section === 'contact') return { ...result, contact: { ...result.contact, [field]: next } };
  const items = result[section].map((each) => (each.id === itemId ? { ...each, [field]: next } : each));
  return { ...result, [section]: items };
}

export const removeItem = (result: AnalysisResult, section: ListSection, itemId: string): AnalysisResult => ({
  ...result,
  [section]: result[section].filter(({ id }) => id !== itemId),
});

/** The result with a new item at the end of a section; fields that were not filled in are empty. */
export function addItem(
  result: AnalysisResult,
  section: ListSection,
  itemId: ItemId,
  fields: Record<string, FieldValue>,
): AnalysisResult {
  const blank = Object.keys(PROFILE_FIELDS[section]).map((field) => [field, emptied(section, field)]);
  const item = { ...Object.fromEntries(blank), ...fields, id: itemId };
  return { ...result, [section]: [...result[section], item] };
}
