import { Context } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as stages from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import { MingoError } from 'mingo/util';
import { CommandError } from '../errors.ts';
import { COMPARISON_OPERATORS } from './comparison-operators.ts';

const { $function: _function, ...safeExpressions } = expressions;
const { $accumulator: _accumulator, ...safeAccumulators } = accumulators;
const { $where: _where, $jsonSchema: _jsonSchema, ...safeQueries } = queries;
const { $out: _out, $merge: _merge, ...readingStages } = stages;

/** Every operator of mingo but those that run JavaScript from a request, need a validator, or write. */
export const MINGO_CONTEXT = Context.init({
  accumulator: safeAccumulators,
  expression: { ...safeExpressions, ...COMPARISON_OPERATORS },
  pipeline: readingStages,
  projection: projections,
  query: safeQueries,
  window: windows,
});

const UNREGISTERED = /'(\$\w+)' is not registered/;

/** Runs mingo; what it throws becomes a real error of the server. */
export function callMingo<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const unregistered = error instanceof MingoError ? UNREGISTERED.exec(message) : null;
    if (unregistered) {
      throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${unregistered[1]}'`);
    }
    throw new CommandError('BadValue', message);
  }
}
