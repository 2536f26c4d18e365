import { encodeKey } from '../bson/key-encoding.ts';
import { TAG, typeTag } from '../bson/type-tag.ts';
import type { Predicate } from '../query/filter.ts';
import type { CollectionIndex } from '../storage/collection-index.ts';
import type { IndexField } from '../storage/index-spec.ts';
import {
  type FieldRange,
  intersect,
  invertKey,
  isIndexableOperand,
  prefixInterval,
  rangeOf,
  toInterval,
} from './interval.ts';
import { holdsAllMatches } from './partial-index.ts';
import type { QueryPlan } from './query-plan.ts';
import type { SortSpec } from './sort-spec.ts';

/** More points than this (`$in` lists multiplied) cost more to look up than they save. */
const MAX_POINTS = 10_000;

export interface RatedPlan {
  plan: Extract<QueryPlan, { kind: 'index' }>;
  /** Fields fixed to given values. */
  equalities: number;
  hasRange: boolean;
}

/** How the index can serve the conjuncts and the sort; undefined when it cannot serve them completely. */
export function planIndex(
  index: CollectionIndex,
  conjuncts: ReadonlyMap<string, readonly Predicate[]>,
  sort: SortSpec,
): RatedPlan | undefined {
  const { spec } = index;
  if (!holdsAllMatches(spec, conjuncts)) return undefined;
  const usable = index.isMultikey ? independentPrefix(spec.fields) : spec.fields;
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let equalities = 0;
  for (const field of usable) {
    const points = pointsOf(conjuncts.get(field.path) ?? [], field.isDescending);
    if (!points || points.length * prefixes.length > MAX_POINTS) break;
    prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])));
    equalities += 1;
  }
  const next = usable[equalities];
  const range = next ? rangeFor(conjuncts.get(next.path) ?? [], index.isMultikey) : undefined;
  const intervals = prefixes
    .map((prefix) => (next && range ? toInterval(prefix, range, next.isDescending) : wholePrefix(prefix)))
    .sort((left, right) => Buffer.compare(left.low, right.low));
  const direction = prefixes.length === 1 ? sortDirection(index, equalities, sort) : undefined;
  const plan = {
    kind: 'index',
    index,
    intervals,
    isReversed: direction === 'backward',
    isSorted: direction !== undefined,
  } as const;
  return { plan, equalities, hasRange: range !== undefined };
}

/** Everything in the index, when no field is fixed. No key begins with FF. */
function wholePrefix(prefix: Buffer): { low: Buffer; high: Buffer } {
  return prefix.length === 0 ? { low: prefix, high: Buffer.from([0xff]) } : prefixInterval(prefix);
}

/**
 * In a multikey index the fields below one array belong to the same element, but the conditions of a query may be met
 * by different elements; only fields that share no array can be combined.
 */
function independentPrefix(fields: readonly IndexField[]): readonly IndexField[] {
  const roots = new Set<string>();
  const dependent = fields.findIndex(({ components: [root = ''] }) => {
    const isKnown = roots.has(root);
    roots.add(root);
    return isKnown;
  });
  return dependent === -1 ? fields : fields.slice(0, dependent);
}

/** The encoded values a field must have one of; undefined when it is not pinned to values. */
function pointsOf(predicates: readonly Predicate[], isDescending: boolean): Buffer[] | undefined {
  const equal = predicates.find((item) => item.kind === 'equal' && isIndexableOperand(item.value));
  if (equal?.kind === 'equal') return encodePoints([equal.value], isDescending);
  const list = predicates.find(
    (item) => item.kind === 'in' && item.patterns.length === 0 && item.values.every(isIndexableOperand),
  );
  return list?.kind === 'in' ? encodePoints(list.values, isDescending) : undefined;
}

function encodePoints(values: readonly unknown[], isDescending: boolean): Buffer[] {
  const points = new Map<string, Buffer>();
  for (const value of values) {
    const key = encodeKey(value);
    const point = isDescending ? invertKey(key) : key;
    points.set(point.toString('latin1'), point);
  }
  return [...points.values()];
}

/** The range over a field. On arrays two bounds may be met by two elements, so only one of them can be used. */
function rangeFor(predicates: readonly Predicate[], isMultikey: boolean): FieldRange | undefined {
  const ranges = predicates.flatMap((item) =>
    item.kind === 'compare' && isIndexableOperand(item.value) && typeTag(item.value) !== TAG.null
      ? [rangeOf(item.operator, item.value)]
      : [],
  );
  return isMultikey
    ? ranges[0]
    : ranges.reduce<FieldRange | undefined>((all, one) => (all ? intersect(all, one) : one), undefined);
}

/**
 * Whether the index, read forward or backward behind its fixed fields, gives the wanted order. A multikey index does
 * not: a document found by one element of an array is ordered by all of them.
 */
function sortDirection(
  index: CollectionIndex,
  equalities: number,
  sort: SortSpec,
): 'forward' | 'backward' | undefined {
  if (sort.length === 0) return 'forward';
  if (index.isMultikey) return undefined;
  const fixed = new Set(index.spec.fields.slice(0, equalities).map(({ path }) => path));
  const wanted = sort.filter(({ path }) => !fixed.has(path));
  if (wanted.length === 0) return 'forward';
  const following = index.spec.fields.slice(equalities);
  const matches = (isReversed: boolean) =>
    wanted.every(
      ({ path, isDescending }, i) =>
        following[i]?.path === path && (following[i].isDescending !== isDescending) === isReversed,
    );
  if (matches(false)) return 'forward';
  return matches(true) ? 'backward' : undefined;
}
