import type { Variables } from '../aggregate/expression.ts';
import { runUpdatePipeline } from '../aggregate/update-pipeline.ts';
import { type BsonDocument, getField } from '../bson/document.ts';
import { expandPath } from './expand-path.ts';
import { findSlot } from './slot.ts';
import {
  type ArrayFilters,
  KEEP,
  type Modification,
  REMOVE,
  type Update,
  type UpdateContext,
} from './update.ts';

/** Applies an update. The document given may be changed; the result is the new document, its `_id` not yet checked. */
export function applyUpdate(
  update: Update,
  document: BsonDocument,
  context: UpdateContext,
  variables?: Variables,
): BsonDocument {
  switch (update.kind) {
    case 'replacement':
      return { ...update.document };
    case 'pipeline':
      return runUpdatePipeline(document, update.stages, variables);
    case 'operators':
      for (const modification of update.modifications) {
        if (modification.onInsertOnly && !context.isInsert) continue;
        modify(document, modification, update.arrayFilters, context);
      }
      return document;
  }
}

function modify(
  document: BsonDocument,
  modification: Modification,
  arrayFilters: ArrayFilters,
  { filter }: UpdateContext,
): void {
  const { path, creates, transform, target } = modification;
  for (const concrete of expandPath(document, path, filter, arrayFilters)) {
    const slot = findSlot(document, concrete, creates);
    const current = slot?.read();
    if (!slot || (current === undefined && !creates)) continue;
    const result = transform(current, { path: concrete.join('.'), documentId: getField(document, '_id') });
    if (result === KEEP) continue;
    if (result === REMOVE) slot.remove();
    else slot.write(result);
    if (target) findSlot(document, target, true)?.write(current);
  }
}
