import type { Variables } from '../aggregate/expression.ts';
import { equalValues } from '../bson/compare.ts';
import { readDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import type { Filter } from '../query/filter.ts';
import type { Collection } from '../storage/collection.ts';
import { type PreparedDocument, prepareReplacement, prepareUpsert } from '../storage/prepare-document.ts';
import type { StoredDocument } from '../storage/stored-document.ts';
import { applyUpdate } from './apply-update.ts';
import type { Update } from './update.ts';
import { buildUpsertSeed } from './upsert-seed.ts';

/** Updates one stored document. @returns its bytes afterwards, and whether they differ from before */
export function modifyDocument(
  collection: Collection,
  stored: StoredDocument,
  update: Update,
  filter: Filter,
  variables?: Variables,
): { body: Uint8Array; isModified: boolean } {
  const after = applyUpdate(update, readDocument(stored.body), { filter, isInsert: false }, variables);
  const prepared = prepareReplacement(stored.document, after, update.kind !== 'operators');
  const isModified = Buffer.compare(prepared.body, stored.body) !== 0;
  if (isModified) collection.replace(stored, prepared.body, prepared.document);
  return { body: prepared.body, isModified };
}

/** Inserts what an upsert makes of its query and its update. */
export function insertUpsert(
  collection: Collection,
  update: Update,
  filter: Filter,
  variables?: Variables,
): PreparedDocument {
  const seed = buildUpsertSeed(filter);
  const seedId = seed._id;
  const made = applyUpdate(update, seed, { filter, isInsert: true }, variables);
  if (made._id === undefined && seedId !== undefined) made._id = seedId;
  if (seedId !== undefined && !equalValues(made._id, seedId)) {
    throw new CommandError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  const prepared = prepareUpsert(made);
  collection.insert(prepared.body, prepared.document);
  return prepared;
}
