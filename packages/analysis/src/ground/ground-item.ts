import type { FieldEvidence, FieldValue, Section } from '@vitae/schema/analysis';
import type { CvText, Span } from '@vitae/schema/cv-text';
import { MAX_LIST_ELEMENTS } from '@vitae/schema/limits';
import { PRESENT } from '@vitae/schema/partial-date';
import { type FieldKind, PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { levelOf } from '../offline/lexicon/language-levels.ts';
import { datesOfLine } from './dates-of-line.ts';
import { type GroundedField, groundField } from './ground-field.ts';

/** An entry as a model gives it: fields by their names, and the lines it stands in. */
export type WireItem = Readonly<Record<string, unknown>> & { readonly lines: readonly number[] };

export type GroundedItem = {
  fields: Record<string, FieldValue | null>;
  evidence: Record<string, FieldEvidence>;
  /** what the model said and the CV does not */
  invented: string[];
};

/** The engine's estimate that a value is right: it stands where the model said, or only somewhere in the CV. */
const CONFIDENCE_IN_PLACE = 0.95;
const CONFIDENCE_ELSEWHERE = 0.7;
const IN_PLACE_LINES = 2;

/** An entry of more lines than this says nothing about where its values stand. */
const MAX_ENTRY_LINES = 300;

/** Two numbers are the ends of a range; more are the lines themselves. Lines the text does not have say nothing. */
function readHints(lines: readonly number[], count: number): number[] {
  const valid = lines.filter((line) => Number.isInteger(line) && line >= 0 && line < count);
  const [first, last] = valid;
  if (valid.length > MAX_ENTRY_LINES) return [];
  if (valid.length !== 2 || first === undefined || last === undefined || last < first) return valid;
  if (last - first >= MAX_ENTRY_LINES) return [];
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

const isDated = (kind: FieldKind) => kind === 'date' || kind === 'end-date';

function confidenceOf(spans: readonly Span[], hintLines: readonly number[]): number {
  const near = spans.some(({ line }) => hintLines.some((hint) => Math.abs(hint - line) <= IN_PLACE_LINES));
  return near ? CONFIDENCE_IN_PLACE : CONFIDENCE_ELSEWHERE;
}

/** "since 2019" and "2019 – today" say that it still goes on, also where a model leaves the end out. */
function readOpenEnd(text: CvText, start: FieldEvidence | undefined): GroundedField | null {
  const span = start?.spans[0];
  if (!span) return null;
  const dates = datesOfLine(text, span.line);
  const at = dates.findIndex((date) => date.start < span.end && date.end > span.start);
  const next = at < 0 ? undefined : dates[at + 1];
  if (next?.value !== PRESENT) return null;
  return { value: PRESENT, spans: [{ line: span.line, start: next.start, end: next.end }] };
}

/** Grounds the fields of one entry: what the CV says stays, with its place; what it does not say goes to `invented`. */
export function groundItem(text: CvText, section: Section, item: WireItem): GroundedItem {
  const grounded: GroundedItem = { fields: {}, evidence: {}, invented: [] };
  const hints = readHints(item.lines, text.lines.length);
  const anchors: number[] = [];
  const hintsFor = (kind: FieldKind) => {
    if (isDated(kind)) return [...hints, ...anchors];
    return hints.length > 0 ? hints : anchors;
  };

  function keep(key: string, { value, spans }: GroundedField): string {
    grounded.evidence[key] = { origin: 'ai', confidence: confidenceOf(spans, hints), spans };
    anchors.push(...spans.map(({ line }) => line));
    return value;
  }

  function find(field: string, kind: FieldKind, value: unknown): GroundedField[] {
    if (typeof value !== 'string' || value.trim() === '') return [];
    const found = groundField(text, field, kind, value, hintsFor(kind));
    if (found.length === 0) grounded.invented.push(value);
    return found;
  }

  function groundList(field: string, kind: FieldKind, values: readonly unknown[]): string[] {
    const kept: string[] = [];
    for (const element of values.flatMap((value) => find(field, kind, value))) {
      if (kept.includes(element.value) || kept.length >= MAX_LIST_ELEMENTS) continue;
      kept.push(keep(`${field}.${kept.length}`, element));
    }
    return kept;
  }

  for (const [field, kind] of Object.entries<FieldKind>(PROFILE_FIELDS[section])) {
    const value = item[field];
    if (kind === 'texts') grounded.fields[field] = groundList(field, kind, Array.isArray(value) ? value : []);
    else {
      const [found] = find(field, kind, value);
      grounded.fields[field] = found ? keep(field, found) : null;
    }
  }
  computeOpenEnd(text, grounded, item.endDate, keep);
  computeCefr(grounded);
  return grounded;
}

function computeOpenEnd(
  text: CvText,
  grounded: GroundedItem,
  said: unknown,
  keep: (key: string, field: GroundedField) => string,
): void {
  if (said !== null || grounded.fields.endDate !== null) return;
  const end = readOpenEnd(text, grounded.evidence.startDate);
  if (end) grounded.fields.endDate = keep('endDate', end);
}

function computeCefr(grounded: GroundedItem): void {
  const { level } = grounded.fields;
  if (!('cefr' in grounded.fields) || typeof level !== 'string') return;
  const cefr = levelOf(level) ?? null;
  const evidence = grounded.evidence.level;
  grounded.fields.cefr = cefr;
  if (cefr && evidence) grounded.evidence.cefr = evidence;
}
