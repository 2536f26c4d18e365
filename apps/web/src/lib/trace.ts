import type { FieldEvidence, Origin } from '@vitae/schema/analysis';
import type { CvText, Span } from '@vitae/schema/cv-text';

/** The words in one CV that vouch for a value. `source` names the CV where several may be meant. */
export type Quote = {
  text: string;
  page: number;
  line: number;
  spans: Span[];
  cvId?: string;
  source?: string;
};

/** Where a value comes from: who vouches for it, how sure the engine is, and its words. */
export type Trace = { origin: Origin; confidence: number | null; quotes: Quote[] };

export const ORIGIN_WORDS: Record<Origin, string> = {
  cv: 'Quoted from the CV',
  ai: 'Read by AI, found in the CV',
  suggestion: 'A suggestion you accepted',
  person: 'Written by you',
};

const CLEAR = 0.85;
const LIKELY = 0.6;

/** An engine's estimate in words. It is an estimate, and the words say no more than that. */
export function confidenceWords(confidence: number): string {
  const percent = `${Math.round(confidence * 100)} %`;
  if (confidence >= CLEAR) return `Clear reading (${percent})`;
  return confidence >= LIKELY ? `Likely (${percent})` : `Unsure (${percent}), please check`;
}

export const isUnsure = (trace: Trace | null): boolean =>
  trace !== null && trace.confidence !== null && trace.confidence < LIKELY;

/** Evidence of an analysis as quotes of its text. Lines that follow each other become one quote. */
export function traceOf(text: CvText, evidence: FieldEvidence | undefined): Trace | null {
  if (evidence === undefined) return null;
  const quotes: Quote[] = [];
  for (const span of evidence.spans) {
    const line = text.lines[span.line];
    if (line === undefined) continue;
    const words = line.text.slice(span.start, span.end);
    const last = quotes.at(-1);
    if (last !== undefined && last.spans.at(-1)?.line === span.line - 1) {
      last.text += ` ${words}`;
      last.spans.push(span);
    } else {
      quotes.push({ text: words, page: line.page, line: span.line + 1, spans: [span] });
    }
  }
  return { origin: evidence.origin, confidence: evidence.confidence, quotes };
}

/** `page 1, line 12` */
export const placeWords = ({ page, line }: Pick<Quote, 'page' | 'line'>): string =>
  `page ${page}, line ${line}`;
