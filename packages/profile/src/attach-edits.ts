import type { ItemId } from '@vitae/schema/ids';
import { type Cluster, type Mark, shareCv } from './cluster-items.ts';
import { byAge, type Draft, isGhost, removalOf, standingOfAll } from './draft.ts';
import { type Edge, findNames } from './find-names.ts';
import { type Matcher, PLAINLY_SAME } from './match/matcher.ts';
import type { Anchor } from './read-anchors.ts';

/** What clustering must know of the edits: which items the person had already treated as rows of their own. */
export function marksOf(anchors: readonly Anchor[]): Map<ItemId, Mark> {
  return new Map(
    anchors.map((anchor): [ItemId, Mark] => {
      const removal = removalOf({ anchors: [anchor] });
      const editedAt = Math.min(...anchor.edits.map(({ at }) => Date.parse(at)));
      return [anchor.itemId, { editedAt, removedAt: removal && Date.parse(removal.at) }];
    }),
  );
}

/** Two items of one CV that the person changed one by one are two rows, also when the CV is gone. */
function siblings(a: Draft, b: Draft): boolean {
  return a.anchors.some(({ cv, itemId }) =>
    b.anchors.some((other) => cv !== null && other.cv === cv && other.itemId !== itemId),
  );
}

/** Whether the edits of a ghost and the edits of another row are about one row: only where they say plainly the same. */
function areOneRow(ghost: Draft, other: Draft, plain: boolean): boolean {
  if (!plain || !isGhost(ghost) || siblings(ghost, other)) return false;
  const removals = [ghost, other].filter((draft) => removalOf(draft) !== null);
  if (removals.length !== 1) return removals.length === 0;
  // a removal reaches the other's edits only when it is younger than all of them
  return standingOfAll([...ghost.anchors, ...other.anchors]).removal !== null;
}

/** Whether a removed row also takes another: one that came later, or that the person cannot have seen beside it. */
function swallows(person: Draft, other: Draft, removedAt: number, plain: boolean): boolean {
  const [oldest] = other.items;
  if (!oldest) return false;
  if (oldest.source.uploadedAt > removedAt) return plain || !person.ranks.has(oldest.source.rank);
  // of two that are alike in one CV the person removed one, and saw the other
  const seen = person.items.filter(({ source }) => source.uploadedAt <= removedAt);
  return !other.items.some(({ source }) => seen.some((item) => item.source === source));
}

/** Whether the two drafts of an edge are one row. */
function mayJoin({ person, other, score, firm }: Edge): boolean {
  const plain = score >= PLAINLY_SAME;
  if (!firm && !isGhost(person)) return false;
  if (other.anchors.length > 0) return areOneRow(person, other, plain);
  const removal = removalOf(person);
  return removal && !isGhost(person)
    ? swallows(person, other, Date.parse(removal.at), plain)
    : !shareCv(person, other);
}

/**
 * Gives every edit its row. An edit belongs to the row that holds its item; when the item is gone, to the row that
 * matches what the item was; when there is none, the edit is a row by itself.
 */
export function attachEdits(
  clusters: readonly Cluster[],
  anchors: readonly Anchor[],
  matcher: Matcher,
): Draft[] {
  const drafts: Draft[] = clusters.map(({ items, ranks }, order) => ({
    order,
    items: [...items].sort(byAge),
    ranks,
    anchors: [],
  }));
  const homes = new Map<ItemId, Draft>(drafts.flatMap((draft) => draft.items.map(({ id }) => [id, draft])));
  for (const anchor of anchors) {
    const home = homes.get(anchor.itemId);
    if (home) home.anchors.push(anchor);
    else drafts.push({ order: drafts.length, items: [], ranks: new Set(), anchors: [anchor] });
  }
  const joined = new Map<Draft, Draft>();
  const rowOf = (draft: Draft): Draft => {
    const into = joined.get(draft);
    return into ? rowOf(into) : draft;
  };
  for (const edge of findNames(drafts, matcher)) {
    const current = { ...edge, person: rowOf(edge.person), other: rowOf(edge.other) };
    const { person, other } = current;
    if (person === other || !mayJoin(current)) continue;
    person.items.push(...other.items);
    for (const rank of other.ranks) person.ranks.add(rank);
    person.anchors.push(...other.anchors);
    person.order = Math.min(person.order, other.order);
    joined.set(other, person);
  }
  return drafts.filter((draft) => !joined.has(draft));
}
