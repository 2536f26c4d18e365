import { CONTACT_ITEM_ID, ListSection, type Section, SUMMARY_ITEM_ID } from '@vitae/schema/analysis';
import type { ItemId, RowId } from '@vitae/schema/ids';
import type { Edit, ProfileRow, RemovedRow } from '@vitae/schema/profile';
import { attachEdits, marksOf } from './attach-edits.ts';
import { chooseFields } from './choose-fields.ts';
import { clusterItems } from './cluster-items.ts';
import { collectItems, type Item, orderSources } from './collect-items.ts';
import { byAge, type Draft, standingOfAll } from './draft.ts';
import { knownNames } from './known-names.ts';
import { MATCHERS } from './match/match-section.ts';
import type { MergedProfile, MergeInput } from './merge-input.ts';
import { orderRows, type PlacedRow } from './order-rows.ts';
import { type Anchor, readAnchors } from './read-anchors.ts';
import { hasWords, type Standing } from './standing-edits.ts';

const firstTouch = ({ edits }: Anchor) => Math.min(...edits.map(({ at }) => Date.parse(at)));

/**
 * A row's items, the row's own id first: an item the person changed and whose CV is gone, else the oldest CV's item. So
 * a row keeps its id when CVs come, and an edited row also when its CV goes.
 */
function itemIdsOf(items: readonly Item[], anchors: readonly Anchor[]): ItemId[] {
  const live = [...items].sort(byAge).map(({ id }) => id);
  const byTouch = [...anchors].sort(
    (a, b) => firstTouch(a) - firstTouch(b) || (a.itemId < b.itemId ? -1 : 1),
  );
  const gone = byTouch.map(({ itemId }) => itemId).filter((id) => !live.includes(id));
  return [...new Set([...gone, ...live])];
}

function buildRow(
  section: Section,
  { items, anchors }: Pick<Draft, 'items' | 'anchors'>,
  standing: Standing,
): ProfileRow {
  const itemIds = itemIdsOf(items, anchors);
  const before = Object.assign({}, ...anchors.map((anchor) => anchor.before));
  return {
    id: String(itemIds[0] ?? section) as RowId,
    itemIds,
    edited: hasWords(standing),
    fields: chooseFields(section, items, standing, before),
  };
}

const toRemovedRow = ({ id, target, at }: Edit): RemovedRow => ({
  editId: id,
  section: target.section,
  itemId: target.itemId,
  was: target.was,
  at,
});

function mergeList(section: ListSection, items: readonly Item[], anchors: readonly Anchor[]) {
  const matcher = MATCHERS[section];
  const known = knownNames(
    anchors.flatMap(({ claims }) => claims),
    matcher,
  );
  const drafts = attachEdits(clusterItems(items, matcher, marksOf(anchors), known), anchors, matcher);
  const rows: PlacedRow[] = [];
  const removed: RemovedRow[] = [];
  for (const draft of drafts) {
    const standing = standingOfAll(draft.anchors);
    if (standing.removal) removed.push(toRemovedRow(standing.removal));
    else if (draft.items.length > 0 || hasWords(standing)) {
      const row = buildRow(section, draft, standing);
      const addedAt = Math.min(...draft.anchors.map(firstTouch));
      if (draft.items.length > 0 || Object.keys(row.fields).length > 0)
        rows.push({ row, items: draft.items, addedAt });
    }
  }
  return { rows: orderRows(section, rows), removed };
}

/** Contact and summary are one row, whoever speaks of them; they can be changed but not removed. */
function mergeSingle(
  section: Section,
  id: ItemId,
  items: readonly Item[],
  anchors: readonly Anchor[],
): ProfileRow {
  const row = buildRow(section, { items: [...items], anchors: [...anchors] }, standingOfAll(anchors));
  return { ...row, id: String(id) as RowId, itemIds: [id] };
}

/**
 * The profile as a view of everything known: `profile = merge(analyses, edits)`. Pure; the order of both arrays is of no
 * account, and the same CV as another file changes nothing but the evidence.
 * A field is what the person set, else what they corrected or accepted in an analysis (the latest), else what the newest
 * CV says. What other CVs say instead stands beside it in `alternatives`.
 */
export function mergeProfile({ analyses, edits }: MergeInput): MergedProfile {
  const items = collectItems(orderSources(analyses));
  const anchors = readAnchors(edits);
  const of = (section: Section): [Item[], Anchor[]] => [items.get(section) ?? [], anchors.get(section) ?? []];
  const lists = ListSection.options.map((section) => ({ section, ...mergeList(section, ...of(section)) }));
  const rows = Object.fromEntries(lists.map((list) => [list.section, list.rows])) as Record<
    ListSection,
    ProfileRow[]
  >;
  return {
    contact: mergeSingle('contact', CONTACT_ITEM_ID, ...of('contact')),
    summary: mergeSingle('summary', SUMMARY_ITEM_ID, ...of('summary')),
    ...rows,
    removed: lists
      .flatMap(({ removed }) => removed)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.editId < b.editId ? -1 : 1)),
  };
}
