import type { Filter, Predicate } from '../query/filter.ts';

/** Every predicate a matching document must fulfil, by path; what stands inside `$or` and `$nor` is left out. */
export function collectConjuncts(filter: Filter): Map<string, Predicate[]> {
  const conjuncts = new Map<string, Predicate[]>();
  visit(filter, conjuncts);
  return conjuncts;
}

function visit(filter: Filter, conjuncts: Map<string, Predicate[]>): void {
  if (filter.kind === 'and') {
    for (const clause of filter.filters) visit(clause, conjuncts);
  } else if (filter.kind === 'or' && filter.filters.length === 1 && filter.filters[0]) {
    visit(filter.filters[0], conjuncts);
  } else if (filter.kind === 'field') {
    const predicates = conjuncts.get(filter.path) ?? [];
    predicates.push(...flatten(filter.predicate));
    conjuncts.set(filter.path, predicates);
  }
}

/** `$all: [a, b]` demands both. */
function flatten(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'every' ? predicate.predicates.flatMap(flatten) : [predicate];
}
