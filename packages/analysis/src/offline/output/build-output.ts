import {
  type AnalysisResult,
  CONTACT_ITEM_ID,
  type Evidence,
  emptyResult,
  type FieldEvidence,
  ListSection,
  SUMMARY_FIELD,
  SUMMARY_ITEM_ID,
} from '@vitae/schema/analysis';
import { type CvId, itemIdOf } from '@vitae/schema/ids';
import { MAX_ITEMS_PER_SECTION, MAX_LIST_ELEMENTS } from '@vitae/schema/limits';
import type { Draft } from './draft.ts';
import type { Found } from './found.ts';

type Value = Found | readonly Found[] | null;
type Fields = Readonly<Record<string, Value>>;

const toEvidence = ({ spans, confidence }: Found): FieldEvidence => ({
  origin: 'cv',
  confidence,
  spans: [...spans],
});

const isList = (value: Value): value is readonly Found[] => Array.isArray(value);

/** The values of some fields and the evidence of each: `highlights.0` for a list's elements. */
function settle(fields: Fields): {
  values: Record<string, string | string[] | null>;
  evidence: Record<string, FieldEvidence>;
} {
  const values: Record<string, string | string[] | null> = {};
  const evidence: Record<string, FieldEvidence> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (isList(value)) {
      const kept = value.slice(0, MAX_LIST_ELEMENTS);
      values[key] = kept.map((each) => each.value);
      kept.forEach((each, index) => {
        evidence[`${key}.${index}`] = toEvidence(each);
      });
    } else {
      values[key] = value?.value ?? null;
      if (value !== null) evidence[key] = toEvidence(value);
    }
  }
  return { values, evidence };
}

function firstLine(fields: Fields): number {
  const lines = Object.values(fields)
    .flat()
    .flatMap((value) => value?.spans.map(({ line }) => line) ?? []);
  return Math.min(...lines);
}

/** Gives every item its id and sets values and evidence apart. */
export function buildOutput(draft: Draft, cvId: CvId): { result: AnalysisResult; evidence: Evidence } {
  const result: AnalysisResult = emptyResult();
  const evidence: Evidence = {};
  const contact = settle(draft.contact);
  Object.assign(result.contact, contact.values);
  evidence[CONTACT_ITEM_ID] = contact.evidence;
  if (draft.summary !== null) {
    result.summary = draft.summary.value;
    evidence[SUMMARY_ITEM_ID] = { [SUMMARY_FIELD]: toEvidence(draft.summary) };
  }
  for (const section of ListSection.options) {
    const ordinals = new Map<number, number>();
    const items = draft[section].slice(0, MAX_ITEMS_PER_SECTION).map((fields) => {
      const line = firstLine(fields);
      const ordinal = ordinals.get(line) ?? 0;
      ordinals.set(line, ordinal + 1);
      const id = itemIdOf(cvId, section, line, ordinal);
      const settled = settle(fields);
      evidence[id] = settled.evidence;
      return { id, ...settled.values };
    });
    Object.assign(result, { [section]: items });
  }
  return { result, evidence };
}
