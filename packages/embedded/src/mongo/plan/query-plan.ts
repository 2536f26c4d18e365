import type { CollectionIndex } from '../storage/collection-index.ts';
import type { Interval } from './interval.ts';

/** Where the candidates of a query come from. Every candidate is still tested against the whole filter. */
export type QueryPlan =
  | { kind: 'collection'; isReversed: boolean; isSorted: boolean }
  | {
      kind: 'index';
      index: CollectionIndex;
      intervals: readonly Interval[];
      isReversed: boolean;
      isSorted: boolean;
    }
  | { kind: 'union'; plans: readonly QueryPlan[]; isSorted: false };
