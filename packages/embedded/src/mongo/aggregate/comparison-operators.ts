import { evalExpr } from 'mingo/core';
import type { Any, Options } from 'mingo/types';
import { compareValues } from '../bson/compare.ts';
import { CommandError } from '../errors.ts';

type Accepts = (order: number) => boolean | number;

/**
 * The comparison operators of expressions. mingo's own compare only values of one JavaScript class; MongoDB orders all
 * types, a missing field before null.
 */
export const COMPARISON_OPERATORS = {
  $cmp: comparison('$cmp', (order) => Math.sign(order)),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
};

function comparison(name: string, accepts: Accepts) {
  return (document: Any, operands: Any, options: Options): boolean | number => {
    if (!Array.isArray(operands) || operands.length !== 2) {
      throw new CommandError('BadValue', `Expression ${name} takes exactly 2 arguments`);
    }
    const [left, right] = operands.map((operand) => evalExpr(document, operand, options));
    if (left === undefined || right === undefined) {
      return accepts(Number(left !== undefined) - Number(right !== undefined));
    }
    return accepts(compareValues(left, right));
  };
}
