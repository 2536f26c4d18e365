import {
  type AnalysisResult,
  CONTACT_ITEM_ID,
  type Evidence,
  type FieldEvidence,
  ListSection,
  SUMMARY_FIELD,
  SUMMARY_ITEM_ID,
} from '@vitae/schema/analysis';
import type { Suggestion } from '@vitae/schema/suggestion';

type Fields = Record<string, unknown>;
type ItemEvidence = Record<string, FieldEvidence>;

/** Who makes a change, and when. */
export type Author = { origin: 'person' | 'suggestion'; at: string };

function itemsById(result: AnalysisResult): Map<string, Fields> {
  const items = new Map<string, Fields>([
    [CONTACT_ITEM_ID, result.contact],
    [SUMMARY_ITEM_ID, { [SUMMARY_FIELD]: result.summary }],
  ]);
  for (const section of ListSection.options) {
    for (const { id, ...fields } of result[section]) items.set(id, fields);
  }
  return items;
}

/** A changed value is its author's; it keeps the place it was read from, so that the CV's words stay one look away. */
const changed = (author: Author, before: FieldEvidence | undefined): FieldEvidence => ({
  origin: author.origin,
  confidence: null,
  spans: before?.spans ?? [],
  at: author.at,
});

function carryElements(
  field: string,
  elements: readonly string[],
  before: readonly string[],
  evidence: ItemEvidence,
  author: Author,
): ItemEvidence {
  const free = new Set(before.keys());
  const from = elements.map((element) => {
    const index = before.findIndex((old, at) => free.has(at) && old === element);
    free.delete(index);
    return index;
  });
  return Object.fromEntries(
    elements.flatMap((_, index): [string, FieldEvidence][] => {
      const old = from[index] ?? -1;
      const kept = old >= 0 ? evidence[`${field}.${old}`] : undefined;
      const replaced = free.has(index) ? evidence[`${field}.${index}`] : undefined;
      return [[`${field}.${index}`, kept ?? changed(author, replaced)]];
    }),
  );
}

function carryItem(after: Fields, before: Fields, evidence: ItemEvidence, author: Author): ItemEvidence {
  const carried: ItemEvidence = {};
  for (const [field, value] of Object.entries(after)) {
    const old = before[field];
    if (Array.isArray(value)) {
      const elements = Array.isArray(old) ? old : [];
      Object.assign(carried, carryElements(field, value, elements, evidence, author));
    } else if (value !== null && value === old) {
      const kept = evidence[field];
      if (kept) carried[field] = kept;
    } else if (value !== null) {
      carried[field] = changed(author, evidence[field]);
    } else if (old !== null && old !== undefined) {
      carried[field] = changed(author, undefined);
    }
  }
  return carried;
}

/**
 * Evidence after a change of the result: unchanged values keep theirs, changed ones become their author's, and a cleared
 * field keeps a note of who cleared it. Nobody can set evidence from outside.
 */
export function carryEvidence(
  before: { result: AnalysisResult; evidence: Evidence },
  after: AnalysisResult,
  author: Author,
): Evidence {
  const old = itemsById(before.result);
  const carried: Evidence = {};
  for (const [id, fields] of itemsById(after)) {
    carried[id] = carryItem(fields, old.get(id) ?? {}, before.evidence[id] ?? {}, author);
  }
  return carried;
}

/** The suggestions of a new run, with what the person decided about them before; decided ones are never forgotten. */
export function carryDecisions(before: readonly Suggestion[], found: readonly Suggestion[]): Suggestion[] {
  const decided = before.filter((suggestion) => suggestion.status !== 'open');
  const ids = new Set(decided.map((suggestion) => suggestion.id));
  return [...decided, ...found.filter((suggestion) => !ids.has(suggestion.id))];
}
