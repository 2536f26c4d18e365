import { compareValues } from '../bson/compare.ts';
import { keyText } from '../bson/key-encoding.ts';
import { toDouble } from '../bson/numbers.ts';
import { TAG, typeTag } from '../bson/type-tag.ts';
import type { Filter, Predicate } from '../query/filter.ts';
import type { IndexSpec } from '../storage/index-spec.ts';

type Conjuncts = ReadonlyMap<string, readonly Predicate[]>;

/** True when every document that fulfils the query's conjuncts has an entry in the index. */
export function holdsAllMatches(spec: IndexSpec, conjuncts: Conjuncts): boolean {
  if (spec.partialFilter) return implies(conjuncts, spec.partialFilter);
  if (!spec.isSparse) return true;
  return spec.fields.some(({ path }) => (conjuncts.get(path) ?? []).some(impliesExistence));
}

function implies(conjuncts: Conjuncts, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((clause) => implies(conjuncts, clause));
    case 'or':
      return filter.filters.some((clause) => implies(conjuncts, clause));
    case 'field':
      return (conjuncts.get(filter.path) ?? []).some((known) => predicateImplies(known, filter.predicate));
    default:
      return false;
  }
}

function predicateImplies(known: Predicate, wanted: Predicate): boolean {
  if (known.kind === 'in' && known.patterns.length === 0) {
    return (
      known.values.length > 0 &&
      known.values.every((value) => predicateImplies({ kind: 'equal', value }, wanted))
    );
  }
  switch (wanted.kind) {
    case 'exists':
      return impliesExistence(known);
    case 'equal':
      return known.kind === 'equal' && keyText(known.value) === keyText(wanted.value);
    case 'in':
      return known.kind === 'equal' && wanted.values.some((value) => keyText(value) === keyText(known.value));
    case 'compare':
      return impliesComparison(known, wanted);
    default:
      // `$type` is never implied: 1 also finds 1.0, which may have another type.
      return false;
  }
}

function impliesExistence(predicate: Predicate): boolean {
  switch (predicate.kind) {
    case 'exists':
    case 'type':
    case 'regex':
      return true;
    case 'equal':
    case 'compare':
      return typeTag(predicate.value) !== TAG.null;
    case 'in':
      return predicate.values.every((value) => typeTag(value) !== TAG.null);
    default:
      return false;
  }
}

/** `a = 5`, `a > 5` and `a >= 5` all imply `a > 3`; only values of one type say anything about each other. */
function impliesComparison(known: Predicate, wanted: Extract<Predicate, { kind: 'compare' }>): boolean {
  if (known.kind !== 'equal' && known.kind !== 'compare') return false;
  if (typeTag(known.value) !== typeTag(wanted.value) || typeTag(known.value) === TAG.array) return false;
  if (Number.isNaN(toDouble(known.value)) || Number.isNaN(toDouble(wanted.value))) return false;
  const order = compareValues(known.value, wanted.value);
  const isLower = wanted.operator === '$gt' || wanted.operator === '$gte';
  const isBeyond = isLower ? order > 0 : order < 0;
  const isStrict = wanted.operator === '$gt' || wanted.operator === '$lt';
  if (known.kind === 'equal') return isBeyond || (order === 0 && !isStrict);
  const sameDirection = known.operator.startsWith(isLower ? '$gt' : '$lt');
  const knownIsStrict = known.operator === '$gt' || known.operator === '$lt';
  return sameDirection && (isBeyond || (order === 0 && (!isStrict || knownIsStrict)));
}
