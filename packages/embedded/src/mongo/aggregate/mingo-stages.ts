import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { Lazy } from 'mingo/lazy';
import type { AnyObject, Options } from 'mingo/types';
import type { BsonDocument } from '../bson/document.ts';
import { mingoOptions, type Variables } from './expression.ts';
import { callMingo, MINGO_CONTEXT } from './mingo-context.ts';
import { toNatural, toNaturalExpression } from './natural.ts';
import { compileStage } from './stages.ts';

type Iterator = ReturnType<typeof Lazy>;

/** mingo with this server's own `$match` and `$sort`, so that all BSON types compare as they should at any depth. */
const CONTEXT = Context.from(
  Context.init({ pipeline: { $match: ownStage('$match'), $sort: ownStage('$sort') } }),
  MINGO_CONTEXT,
);

function ownStage(name: '$match' | '$sort') {
  return (collection: Iterator, operand: unknown, options: Options): Iterator => {
    const stage = compileStage(name, operand, readScope(options));
    return collection.transform((documents) => Lazy([...(stage?.(documents as BsonDocument[]) ?? [])]));
  };
}

/** The variables in reach: the command's, and those a surrounding `$lookup` binds, which mingo keeps as locals. */
function readScope(options: Options & { local?: { variables?: Variables } }): Variables {
  return { ...options.variables, ...options.local?.variables };
}

/** Runs the stages only mingo knows. @param readCollection all documents of another collection, for `$lookup` and the like */
export function runMingoStages(
  documents: Iterable<BsonDocument>,
  stages: readonly BsonDocument[],
  variables: Variables,
  readCollection: (name: string) => Iterable<BsonDocument>,
): BsonDocument[] {
  const pipeline = stages.map((stage) => toNaturalExpression(stage) as BsonDocument);
  const options: Options = {
    ...mingoOptions(variables),
    context: CONTEXT,
    collectionResolver: (name): AnyObject[] => Array.from(readCollection(name), toNatural),
  };
  return callMingo(
    () => new Aggregator(pipeline, options).run(Array.from(documents, toNatural)) as BsonDocument[],
  );
}
