import type { Evidence } from '@vitae/schema/analysis';
import type { Span } from '@vitae/schema/cv-text';

/** Every span that some value was traced to. */
export const usedSpans = (evidence: Evidence): Span[] =>
  Object.values(evidence).flatMap((fields) => Object.values(fields).flatMap(({ spans }) => spans));
