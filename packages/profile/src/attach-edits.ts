import type { ItemId } from '@vitae/schema/ids';
import { type Cluster, type Mark, shareCv } from './cluster-items.ts';
import type { Item } from './collect-items.ts';
import { type Fields, type Matcher, PLAINLY_SAME } from './match/matcher.ts';
import { type Anchor, byTime, type Claim } from './read-anchors.ts';
import { standingOf } from './standing-edits.ts';

/** A row in the making: items that are one thing, and what the person did to them. */
export type Draft = { order: number; items: Item[]; ranks: Set<number>; anchors: Anchor[] };

/** `firm` edges hold for any row; the others only give a row to edits that have none. */
type Edge = { person: Draft; other: Draft; age: number; score: number; firm: boolean };

/** Oldest CV first. */
export const byAge = (a: Item, b: Item): number => a.source.rank - b.source.rank || a.position - b.position;

const editsOf = ({ anchors }: Pick<Draft, 'anchors'>) => anchors.flatMap(({ edits }) => edits).sort(byTime);
const removalOf = (draft: Draft) => standingOf(editsOf(draft)).removal;

/** What clustering must know of the edits: which items the person had already treated as rows of their own. */
export function marksOf(anchors: readonly Anchor[]): Map<ItemId, Mark> {
  return new Map(
    anchors.map((anchor): [ItemId, Mark] => {
      const { removal } = standingOf(anchor.edits);
      const editedAt = Math.min(...anchor.edits.map(({ at }) => Date.parse(at)));
      return [anchor.itemId, { editedAt, removedAt: removal && Date.parse(removal.at) }];
    }),
  );
}

/** What an item or a name is found by; one without any name is found by saying exactly the same. */
const keysOf = (matcher: Matcher, fields: Fields) => [JSON.stringify(fields), ...matcher.keys(fields)];

/**
 * What a name is compared with: the oldest item of a row, so that no later CV can move an edit from one row to another
 * or carry off a row that was there before; for a row without items its names, which are as old as can be.
 */
function facesOf({ items, anchors }: Draft): { fields: Fields; uploadedAt: number }[] {
  const [oldest] = items;
  if (oldest) return [{ fields: oldest.fields, uploadedAt: oldest.source.uploadedAt }];
  return anchors.flatMap(({ claims }) =>
    claims.map(({ identity }) => ({ fields: identity, uploadedAt: Number.NEGATIVE_INFINITY })),
  );
}

/** The best match between a name the person knows and what a draft says. */
function compare(person: Draft, claim: Claim, other: Draft, matcher: Matcher): Edge {
  const isGhost = person.items.length === 0;
  const isRemoved = removalOf(person) !== null;
  const said = JSON.stringify(claim.identity);
  let best: Edge = { person, other, age: other.items[0]?.source.rank ?? -1, score: 0, firm: false };
  for (const { fields, uploadedAt } of facesOf(other)) {
    const score = JSON.stringify(fields) === said ? 1 : matcher.score(claim.identity, fields);
    const firm = uploadedAt > claim.at || (score >= PLAINLY_SAME && (isGhost || isRemoved));
    if (score > best.score && (firm || (isGhost && claim.was))) best = { ...best, score, firm };
  }
  return best;
}

/**
 * The names a person's row goes by. One that is removed also goes by the words that stood in it then: what says plainly
 * the same must not come back.
 */
function claimsOf(person: Draft): Claim[] {
  const claims = person.anchors.flatMap((anchor) => anchor.claims);
  const removal = removalOf(person);
  if (!removal) return claims;
  const seen = person.items.filter(({ source }) => source.uploadedAt <= Date.parse(removal.at));
  const words = new Map<string, Fields>(seen.map(({ content, fields }) => [content, fields]));
  return [
    ...claims,
    ...[...words.values()].map((identity) => ({ identity, at: Number.POSITIVE_INFINITY, was: false })),
  ];
}

function edgesOf(person: Draft, index: ReadonlyMap<string, ReadonlySet<Draft>>, matcher: Matcher): Edge[] {
  const best = new Map<Draft, Edge>();
  for (const claim of claimsOf(person)) {
    for (const other of new Set(
      keysOf(matcher, claim.identity).flatMap((key) => [...(index.get(key) ?? [])]),
    )) {
      const edge = compare(person, claim, other, matcher);
      if (other !== person && edge.score > (best.get(other)?.score ?? 0)) best.set(other, edge);
    }
  }
  return [...best.values()];
}

/** Two items of one CV that the person changed one by one are two rows, also when the CV is gone. */
function siblings(a: Draft, b: Draft): boolean {
  return a.anchors.some(({ cv, itemId }) =>
    b.anchors.some((other) => cv !== null && other.cv === cv && other.itemId !== itemId),
  );
}

/** Whether the edges' two drafts are one row. */
function mayJoin({ person, other, score, firm }: Edge): boolean {
  const plain = score >= PLAINLY_SAME;
  const isGhost = person.items.length === 0;
  if (!firm && !isGhost) return false;
  if (other.anchors.length > 0) {
    if (!plain || !isGhost || siblings(person, other)) return false;
    if (removalOf(person) && removalOf(other)) return false;
    // the removal of one must be younger than every word in the other
    const merged = standingOf([...editsOf(person), ...editsOf(other)].sort(byTime));
    return Boolean(removalOf(person) || removalOf(other)) === (merged.removal !== null);
  }
  const removal = removalOf(person);
  const [oldest] = other.items;
  if (!removal || !oldest || isGhost) return !shareCv(person, other);
  const removedAt = Date.parse(removal.at);
  if (oldest.source.uploadedAt > removedAt) return plain || !person.ranks.has(oldest.source.rank);
  // of two that are alike in one CV the person removed one, and saw the other
  const seen = person.items.filter(({ source }) => source.uploadedAt <= removedAt);
  return !other.items.some(({ source }) => seen.some((item) => item.source === source));
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
  const persons = drafts.filter(({ anchors: own }) => own.length > 0);
  if (persons.length === 0) return drafts;

  const index = new Map<string, Set<Draft>>();
  for (const draft of drafts) {
    for (const key of facesOf(draft).flatMap(({ fields }) => keysOf(matcher, fields))) {
      index.set(key, (index.get(key) ?? new Set<Draft>()).add(draft));
    }
  }
  const edges = persons
    .flatMap((person) => edgesOf(person, index, matcher))
    .sort(
      (a, b) =>
        a.age - b.age ||
        b.score - a.score ||
        a.other.anchors.length - b.other.anchors.length ||
        a.person.order - b.person.order ||
        a.other.order - b.other.order,
    );
  const joined = new Map<Draft, Draft>();
  const rowOf = (draft: Draft): Draft => {
    const into = joined.get(draft);
    return into ? rowOf(into) : draft;
  };
  for (const edge of edges) {
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
