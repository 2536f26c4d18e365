import type { Filter } from '../query/filter.ts';

/** What an index is: its fields in order, and which documents it holds. */
export interface IndexSpec {
  name: string;
  fields: readonly IndexField[];
  isUnique: boolean;
  /** Holds only documents that have at least one of the fields. */
  isSparse: boolean;
  /** Holds only documents that match. */
  partialFilter: Filter | undefined;
  /** A document is swept this many seconds after the date in the (single) field. */
  expireAfterSeconds: number | undefined;
}

export interface IndexField {
  path: string;
  components: readonly string[];
  isDescending: boolean;
}
