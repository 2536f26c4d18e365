import { readVariables } from '../aggregate/expression.ts';
import { isDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import type { DocumentQuery } from '../plan/find-documents.ts';
import type { Hint } from '../plan/plan-query.ts';
import { parseSort } from '../plan/sort-spec.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { Fields } from './fields.ts';

/** The query of a command or statement: its filter (under the name given), sort, hint, `let`. */
export function readQuery(fields: Fields, filterName: string): DocumentQuery {
  refuseCollation(fields);
  const variables = fields.document('let');
  return {
    filter: parseFilter(fields.document(filterName) ?? {}),
    sort: parseSort(fields.document('sort')),
    hint: readHint(fields),
    variables: variables && readVariables(variables),
  };
}

export function readHint(fields: Fields): Hint | undefined {
  const hint = fields.get('hint');
  if (hint === undefined || typeof hint === 'string') return hint;
  if (!isDocument(hint)) throw new CommandError('FailedToParse', 'Hint must be a string or an object');
  return Object.keys(hint).length === 0 ? undefined : hint;
}

/** Only the simple (binary) collation exists here. */
export function refuseCollation(fields: Fields): void {
  const collation = fields.document('collation');
  if (!collation || Object.keys(collation).length === 0 || collation.locale === 'simple') return;
  throw new CommandError('NotImplemented', 'collations are not implemented by the embedded server');
}

const CURSOR_FIELDS = new Set(['batchSize']);

/** The batch size in a command's `cursor` document. */
export function readCursorBatchSize(fields: Fields): number | undefined {
  const cursor = new Fields('cursor', fields.document('cursor') ?? {});
  cursor.refuseUnknown(CURSOR_FIELDS);
  return cursor.nonNegative('batchSize');
}
