import { OpType } from 'mingo/core';
import { type BsonDocument, writeDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { countDocuments } from '../plan/count-documents.ts';
import { type DocumentQuery, findDocuments } from '../plan/find-documents.ts';
import type { Hint } from '../plan/plan-query.ts';
import type { Store } from '../storage/store.ts';
import type { Variables } from './expression.ts';
import { MINGO_CONTEXT } from './mingo-context.ts';
import { runMingoStages } from './mingo-stages.ts';
import { splitPipeline } from './push-down.ts';
import { compileStage, compileTotal } from './stages.ts';

/** Known to MongoDB, and refused here by name. */
const UNSUPPORTED_STAGES = new Set([
  '$out',
  '$merge',
  '$changeStream',
  '$collStats',
  '$indexStats',
  '$currentOp',
]);

export interface PipelineOptions {
  hint?: Hint;
  variables: Variables;
}

/**
 * Runs a pipeline over a collection (or, without a name, over `$documents`). The first stages become a query that uses
 * indexes; documents that pass through unchanged are given back byte by byte.
 */
export function runPipeline(
  store: Store,
  source: { database: string; name: string | undefined },
  pipeline: readonly BsonDocument[],
  { hint, variables }: PipelineOptions,
): Iterable<Uint8Array> {
  pipeline.forEach(assertKnownStage);
  const startsAlone = '$documents' in (pipeline[0] ?? {});
  if (startsAlone !== (source.name === undefined)) {
    const message = '{aggregate: 1} and $documents are only valid together';
    throw new CommandError('InvalidNamespace', message);
  }
  const { query: pushedDown, stages } = splitPipeline(pipeline);
  const query = { ...pushedDown, hint, variables };
  const collection =
    source.name === undefined ? undefined : store.findCollection(source.database, source.name);
  const [firstStage, ...laterStages] = stages;
  const [firstName = '', firstOperand] = Object.entries(firstStage ?? {})[0] ?? [];
  const total = compileTotal(firstName, firstOperand);
  if (total) {
    const counted = total(collection ? countDocuments(collection, query) : 0);
    return mapEach(runStages(counted, laterStages), writeDocument);
  }
  const found = collection ? findDocuments(collection, query).documents : [];
  if (stages.length === 0) return mapEach(found, ({ body }) => body);
  return mapEach(
    runStages(
      mapEach(found, ({ document }) => document),
      stages,
    ),
    writeDocument,
  );

  /** Own stages as long as they last; from the first one only mingo knows, mingo. */
  function runStages(
    documents: Iterable<BsonDocument>,
    remaining: readonly BsonDocument[],
  ): Iterable<BsonDocument> {
    let current = documents;
    for (const [position, stage] of remaining.entries()) {
      const [[name = '', operand] = []] = Object.entries(stage);
      const own = compileStage(name, operand, variables);
      if (!own) return runMingoStages(current, remaining.slice(position), variables, readAll);
      current = own(current);
    }
    return current;
  }

  function readAll(name: string): Iterable<BsonDocument> {
    const other = store.findCollection(source.database, name);
    const all: DocumentQuery = { filter: { kind: 'and', filters: [] } };
    return other ? mapEach(findDocuments(other, all).documents, ({ document }) => document) : [];
  }
}

function assertKnownStage(stage: BsonDocument): void {
  const [name = '', ...others] = Object.keys(stage);
  if (name === '' || others.length > 0) {
    throw new CommandError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  if (UNSUPPORTED_STAGES.has(name)) {
    throw new CommandError('NotImplemented', `${name} is not implemented by the embedded server`);
  }
  if (!MINGO_CONTEXT.getOperator(OpType.PIPELINE, name)) {
    throw new CommandError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
}

function* mapEach<T, U>(items: Iterable<T>, transform: (item: T) => U): Generator<U> {
  for (const item of items) yield transform(item);
}
