import {
  CONTACT_ITEM_ID,
  type EngineOutput,
  type Evidence,
  type FieldEvidence,
  ListSection,
} from '@vitae/schema/analysis';
import type { AttachedReading } from './read-attached.ts';

type Reading = Pick<EngineOutput, 'result' | 'evidence'>;
type Item = { readonly id: string } & Readonly<Record<string, unknown>>;
type Filled = { item: Item; evidence: Record<string, FieldEvidence> };

const isSaid = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

const linesOf = (fields: Readonly<Record<string, FieldEvidence>> = {}): Set<number> =>
  new Set(Object.values(fields).flatMap(({ spans }) => spans.map(({ line }) => line)));

/** The entry among `others` that stands in most of the same lines. */
function sameEntry(item: Item, evidence: Evidence, others: readonly Item[], of: Evidence): Item | null {
  const own = linesOf(evidence[item.id]);
  let best: { item: Item; shared: number } | null = null;
  for (const other of others) {
    const shared = [...linesOf(of[other.id])].filter((line) => own.has(line)).length;
    if (shared > (best?.shared ?? 0)) best = { item: other, shared };
  }
  return best?.item ?? null;
}

/** An item with what another reading of it says where it says nothing: the page prints "Brussels (Belgium)", the file "BE". */
function fill(item: Item, own: Evidence, other: Item | null, of: Evidence): Filled {
  const evidence = { ...own[item.id] };
  if (other === null) return { item, evidence };
  const lacking = Object.keys(item).filter((field) => !isSaid(item[field]) && isSaid(other[field]));
  for (const [key, found] of Object.entries(of[other.id] ?? {})) {
    if (lacking.includes(key.split('.', 1)[0] ?? '')) evidence[key] = found;
  }
  return {
    item: { ...item, ...Object.fromEntries(lacking.map((field) => [field, other[field]])) },
    evidence,
  };
}

/**
 * Puts what an attached file says in the place of what was read from the page's layout: for each section of which every entry
 * was found on the page, and for the person's own data. What the file does not say stays as the page was read.
 */
export function preferAttached(page: Reading, attached: AttachedReading): Reading {
  const evidence: Evidence = { ...page.evidence };
  const contact = fill(
    { id: CONTACT_ITEM_ID, ...attached.result.contact },
    attached.evidence,
    { id: CONTACT_ITEM_ID, ...page.result.contact },
    page.evidence,
  );
  evidence[CONTACT_ITEM_ID] = contact.evidence;
  const { id: _, ...fields } = contact.item;
  const result = { ...page.result, contact: { ...page.result.contact, ...fields } };
  for (const section of ListSection.options) {
    if (!attached.whole.has(section)) continue;
    for (const { id } of page.result[section]) delete evidence[id];
    const filled = attached.result[section].map((item) =>
      fill(
        item,
        attached.evidence,
        sameEntry(item, attached.evidence, page.result[section], page.evidence),
        page.evidence,
      ),
    );
    for (const { item, evidence: own } of filled) evidence[item.id] = own;
    Object.assign(result, { [section]: filled.map(({ item }) => item) });
  }
  return { result, evidence };
}
