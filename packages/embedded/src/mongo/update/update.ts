import type { BsonDocument } from '../bson/document.ts';
import type { Filter } from '../query/filter.ts';
import type { Matcher } from '../query/match.ts';

/** An update after parsing and validation, ready to be applied to any number of documents. */
export type Update =
  | { kind: 'replacement'; document: BsonDocument }
  | { kind: 'operators'; modifications: readonly Modification[]; arrayFilters: ArrayFilters }
  | { kind: 'pipeline'; stages: readonly BsonDocument[] };

/** By identifier; each tests a document `{identifier: element}`. */
export type ArrayFilters = ReadonlyMap<string, Matcher>;

/** One operator at one path, which may still hold `$`, `$[]` and `$[identifier]`. */
export interface Modification {
  operator: string;
  path: readonly string[];
  /** Whether a missing path is made. */
  creates: boolean;
  /** Applied to inserts only, as `$setOnInsert`. */
  onInsertOnly: boolean;
  transform: Transform;
  /** `$rename`: the value is moved here. */
  target?: readonly string[];
}

/** The new value for the value found (undefined: missing). */
export type Transform = (current: unknown, place: Place) => unknown;

/** For messages: where the value was found. */
export interface Place {
  path: string;
  documentId: unknown;
}

/** A transform's answer for "take the field away". */
export const REMOVE = Symbol('remove');
/** A transform's answer for "leave as it is". */
export const KEEP = Symbol('keep');

export interface UpdateContext {
  /** The query that found the document; the positional `$` refers to it. */
  filter: Filter;
  isInsert: boolean;
}
