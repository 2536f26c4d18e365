import type { Item } from './collect-items.ts';
import { type Matcher, PLAINLY_SAME } from './match/matcher.ts';
import type { Claim } from './read-anchors.ts';

/**
 * How surely a new item is one that the person knows by name, 0 where it is not plainly one. Such an item must not slip
 * into a row that it matches less: it belongs to what the person did, and a removed row would come back in disguise.
 */
export function knownNames(claims: readonly Claim[], matcher: Matcher): (item: Item) => number {
  const index = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const key of matcher.keys(claim.identity)) {
      const found = index.get(key);
      if (found) found.push(claim);
      else index.set(key, [claim]);
    }
  }
  return ({ fields, source }) => {
    if (index.size === 0) return 0;
    const found = new Set(matcher.keys(fields).flatMap((key) => index.get(key) ?? []));
    const scores = [...found]
      .filter(({ at }) => at < source.uploadedAt)
      .map(({ identity }) => matcher.score(identity, fields));
    const best = Math.max(0, ...scores);
    return best >= PLAINLY_SAME ? best : 0;
  };
}
