import type { BsonDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { collectConjuncts } from '../plan/conjuncts.ts';
import type { Filter } from '../query/filter.ts';
import { findSlot } from './slot.ts';

/** The document an upsert starts from: every field the query pins to one value. */
export function buildUpsertSeed(filter: Filter): BsonDocument {
  const seed: BsonDocument = {};
  for (const [path, predicates] of collectConjuncts(filter)) {
    const equal = predicates.find((predicate) => predicate.kind === 'equal');
    if (equal?.kind !== 'equal') continue;
    const slot = findSlot(seed, path.split('.'), true);
    if (!slot || slot.read() !== undefined) {
      throw new CommandError('BadValue', `cannot infer query fields to set, path '${path}' is matched twice`);
    }
    slot.write(equal.value);
  }
  return seed;
}
