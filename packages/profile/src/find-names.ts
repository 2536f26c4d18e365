import { type Draft, isGhost, removalOf } from './draft.ts';
import { type Fields, type Matcher, PLAINLY_SAME } from './match/matcher.ts';
import type { Claim } from './read-anchors.ts';

/**
 * A name the person knows a row by was found in another draft. `firm` edges hold for any row; the others only give a row
 * to edits that have none. `age` is the rank of the CV in which the other draft was first seen.
 */
export type Edge = { person: Draft; other: Draft; age: number; score: number; firm: boolean };

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
  const ghost = isGhost(person);
  const isRemoved = removalOf(person) !== null;
  const said = JSON.stringify(claim.identity);
  let best: Edge = { person, other, age: other.items[0]?.source.rank ?? -1, score: 0, firm: false };
  for (const { fields, uploadedAt } of facesOf(other)) {
    const score = JSON.stringify(fields) === said ? 1 : matcher.score(claim.identity, fields);
    const firm = uploadedAt > claim.at || (score >= PLAINLY_SAME && (ghost || isRemoved));
    if (score > best.score && (firm || (ghost && claim.was))) best = { ...best, score, firm };
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

const bySurest = (a: Edge, b: Edge) =>
  a.age - b.age ||
  b.score - a.score ||
  a.other.anchors.length - b.other.anchors.length ||
  a.person.order - b.person.order ||
  a.other.order - b.other.order;

function edgesOf(person: Draft, index: ReadonlyMap<string, ReadonlySet<Draft>>, matcher: Matcher): Edge[] {
  const best = new Map<Draft, Edge>();
  for (const claim of claimsOf(person)) {
    const found = keysOf(matcher, claim.identity).flatMap((key) => [...(index.get(key) ?? [])]);
    for (const other of new Set(found)) {
      const edge = compare(person, claim, other, matcher);
      if (other !== person && edge.score > (best.get(other)?.score ?? 0)) best.set(other, edge);
    }
  }
  return [...best.values()];
}

/** Where the names that the person knows are found: what was there first comes first, then the surest. */
export function findNames(drafts: readonly Draft[], matcher: Matcher): Edge[] {
  const persons = drafts.filter(({ anchors }) => anchors.length > 0);
  if (persons.length === 0) return [];
  const index = new Map<string, Set<Draft>>();
  for (const draft of drafts) {
    for (const key of facesOf(draft).flatMap(({ fields }) => keysOf(matcher, fields))) {
      index.set(key, (index.get(key) ?? new Set<Draft>()).add(draft));
    }
  }
  return persons.flatMap((person) => edgesOf(person, index, matcher)).sort(bySurest);
}
