import type { DayOrder } from '../dates/read-point.ts';
import type { Layout } from '../lines/layout.ts';

/** What every section reader is given about the document. */
export type Reading = { readonly order: DayOrder; readonly layout: Layout };
