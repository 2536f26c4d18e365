import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { BsonDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { callMingo, MINGO_CONTEXT } from './mingo-context.ts';
import { toNatural, toNaturalExpression } from './natural.ts';

/** The values of a command's `let`, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** mingo's options for one command: no script ever runs. */
export function mingoOptions(variables: Variables = {}): Options {
  return {
    context: MINGO_CONTEXT,
    idKey: '_id',
    processingMode: 0,
    scriptEnabled: false,
    useStrictMode: true,
    failOnError: true,
    variables,
  };
}

/** Evaluates an aggregation expression against a document; the result is in mingo's natural types. */
export function evaluateExpression(
  document: BsonDocument,
  expression: unknown,
  variables?: Variables,
): unknown {
  const naturalExpression = toNaturalExpression(expression);
  return callMingo(() => evalExpr(toNatural(document), naturalExpression, mingoOptions(variables)));
}

/** An `$expr` as a test; null, false, 0 and missing are false. */
export function compileExpression(
  expression: unknown,
  variables?: Variables,
): (document: BsonDocument) => boolean {
  const naturalExpression = toNaturalExpression(expression);
  return (document) => {
    const result = callMingo(() => evalExpr(toNatural(document), naturalExpression, mingoOptions(variables)));
    return result !== undefined && result !== null && result !== false && toDouble(result) !== 0;
  };
}

/** Reads a command's `let`. */
export function readVariables(document: BsonDocument | undefined): Variables {
  return document ? toNatural(document) : {};
}
