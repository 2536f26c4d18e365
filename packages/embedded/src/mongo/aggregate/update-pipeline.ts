import { Aggregator } from 'mingo/aggregator';
import { equalValues } from '../bson/compare.ts';
import { type BsonDocument, getField, isDocument, setField } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { mingoOptions, type Variables } from './expression.ts';
import { callMingo } from './mingo-context.ts';
import { toNatural, toNaturalExpression } from './natural.ts';

/** Runs an update's pipeline over one document. Values it did not change keep their BSON type. */
export function runUpdatePipeline(
  document: BsonDocument,
  stages: readonly BsonDocument[],
  variables?: Variables,
): BsonDocument {
  const pipeline = stages.map((stage) => toNaturalExpression(stage) as BsonDocument);
  const input = toNatural(document); // mingo changes it in place, so the comparison below needs its own copy
  const [result] = callMingo(() => new Aggregator(pipeline, mingoOptions(variables)).run([input]));
  if (!isDocument(result)) throw new CommandError('BadValue', 'the update pipeline must produce a document');
  return restoreFields(document, toNatural(document), result);
}

/** Where the result equals what mingo was given, the value it was made from is put back. */
function restoreFields(original: BsonDocument, given: BsonDocument, result: BsonDocument): BsonDocument {
  const restored: BsonDocument = {};
  for (const [key, value] of Object.entries(result)) {
    setField(restored, key, restoreValue(getField(original, key), getField(given, key), value));
  }
  return restored;
}

function restoreValue(original: unknown, given: unknown, value: unknown): unknown {
  if (isDocument(original) && isDocument(given) && isDocument(value))
    return restoreFields(original, given, value);
  if (Array.isArray(original) && Array.isArray(given) && Array.isArray(value)) {
    return value.map((item, i) => restoreValue(original[i], given[i], item));
  }
  return given !== undefined && equalValues(given, value) ? original : value;
}
