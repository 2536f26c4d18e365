import { createContext, type ReactNode, use } from 'react';
import type { Quote, Trace } from '../../lib/trace.ts';

/** What a page does with the trace of the value in hand. */
export type TraceActions = {
  /** a value is pointed at or focused (null: no longer) */
  show: (trace: Trace | null) => void;
  /** takes the person to the words in the CV; absent where the CV's text stands beside the value anyway */
  locate?: (quote: Quote) => void;
  /** the words with their neighbours, for screens without room for the CV's text */
  excerpt?: (quote: Quote) => ReactNode;
};

const TraceContext = createContext<TraceActions>({ show: () => {} });

export const TraceProvider = TraceContext;

export const useTraceActions = (): TraceActions => use(TraceContext);
