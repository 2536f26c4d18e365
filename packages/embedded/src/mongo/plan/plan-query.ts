import { type BsonDocument, isDocument } from '../bson/document.ts';
import { keyText } from '../bson/key-encoding.ts';
import { toDouble } from '../bson/numbers.ts';
import { CommandError } from '../errors.ts';
import type { Filter, Predicate } from '../query/filter.ts';
import type { Collection } from '../storage/collection.ts';
import type { CollectionIndex } from '../storage/collection-index.ts';
import { collectConjuncts } from './conjuncts.ts';
import { planIndex, type RatedPlan } from './plan-index.ts';
import type { QueryPlan } from './query-plan.ts';
import type { SortSpec } from './sort-spec.ts';

/** An index by name or by key, as a command's `hint` gives it. */
export type Hint = string | BsonDocument;

/**
 * Chooses where candidates come from: the index that fixes most fields (then: has a range, gives the order, is unique),
 * one index per branch of an `$or`, an index that only gives the order, or all documents.
 * @throws CommandError BadValue for a hint that names no index
 */
export function planQuery(collection: Collection, filter: Filter, sort: SortSpec, hint?: Hint): QueryPlan {
  const naturalOrder = sort.find(({ path }) => path === '$natural');
  const naturalHint = isDocument(hint) ? toDouble(hint.$natural) : undefined;
  if (naturalOrder || naturalHint !== undefined) {
    const isReversed = naturalOrder ? naturalOrder.isDescending : (naturalHint ?? 1) < 0;
    return { kind: 'collection', isReversed, isSorted: naturalOrder !== undefined || sort.length === 0 };
  }
  const conjuncts = collectConjuncts(filter);
  if (hint !== undefined) return planHint(collection, conjuncts, sort, hint);
  const best = bestPlan(collection.indexes, conjuncts, sort);
  if (best && narrows(best)) return best.plan;
  const union = planUnion(collection, filter);
  if (union) return union;
  if (best && sort.length > 0 && best.plan.isSorted) return best.plan;
  return { kind: 'collection', isReversed: false, isSorted: sort.length === 0 };
}

function bestPlan(
  indexes: readonly CollectionIndex[],
  conjuncts: ReadonlyMap<string, readonly Predicate[]>,
  sort: SortSpec,
): RatedPlan | undefined {
  let best: RatedPlan | undefined;
  for (const index of indexes) {
    const rated = planIndex(index, conjuncts, sort);
    if (rated && (!best || rate(rated) > rate(best))) best = rated;
  }
  return best;
}

/** Whether the index proposes fewer documents than there are; one that holds only some of them does, too. */
function narrows({ plan, equalities, hasRange }: RatedPlan): boolean {
  return equalities > 0 || hasRange || holdsSome(plan.index);
}

function holdsSome({ spec }: CollectionIndex): boolean {
  return spec.isSparse || spec.partialFilter !== undefined;
}

function rate({ plan, equalities, hasRange }: RatedPlan): number {
  const { id, spec } = plan.index;
  const isUniqueMatch = (id === null || spec.isUnique) && equalities === spec.fields.length;
  return (
    Number(isUniqueMatch) * 1000 +
    equalities * 8 +
    Number(hasRange) * 4 +
    Number(plan.isSorted) * 2 +
    Number(holdsSome(plan.index))
  );
}

/** An `$or` is served by indexes only when every branch is. */
function planUnion(collection: Collection, filter: Filter): QueryPlan | undefined {
  const clauses = filter.kind === 'and' ? filter.filters : [filter];
  const common = clauses.filter((clause) => clause.kind !== 'or');
  for (const clause of clauses) {
    if (clause.kind !== 'or') continue;
    const plans = clause.filters.map((branch) =>
      planBranch(collection, { kind: 'and', filters: [...common, branch] }),
    );
    const usable = plans.filter((plan) => plan !== undefined);
    if (usable.length === plans.length) return { kind: 'union', plans: usable, isSorted: false };
  }
  return undefined;
}

function planBranch(collection: Collection, filter: Filter): QueryPlan | undefined {
  const best = bestPlan(collection.indexes, collectConjuncts(filter), []);
  return best && narrows(best) ? best.plan : undefined;
}

function planHint(
  collection: Collection,
  conjuncts: ReadonlyMap<string, readonly Predicate[]>,
  sort: SortSpec,
  hint: Hint,
): QueryPlan {
  const index = collection.indexes.find(({ spec, description }) =>
    typeof hint === 'string' ? spec.name === hint : keyText(description.key) === keyText(hint),
  );
  if (!index) {
    throw new CommandError(
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  const rated = planIndex(index, conjuncts, sort);
  if (!rated)
    throw new CommandError('NotImplemented', `the hinted index ${index.spec.name} does not hold every match`);
  return rated.plan;
}
