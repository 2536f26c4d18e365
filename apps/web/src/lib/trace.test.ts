// @vitest-environment node
import type { CvText } from '@vitae/schema/cv-text';
import { expect, test } from 'vitest';
import { confidenceWords, isUnsure, traceOf } from './trace.ts';

const line = (text: string, page: number): CvText['lines'][number] => ({
  text,
  page,
  region: 'body',
  column: 0,
  box: null,
  fontSize: null,
  bold: false,
  italic: false,
  role: null,
  gapBefore: false,
  links: [],
});

const text: CvText = {
  format: 'text',
  pages: 2,
  lines: [line('Wrote the ferry', 1), line('timetable in Go', 1), line('Go, SQL', 2)],
  hidden: [],
};

const at = (index: number, start: number, end: number) => ({ line: index, start, end });

test('lines that follow each other are one quote, others stand alone with their page and line', () => {
  const spans = [at(0, 0, 15), at(1, 0, 9), at(2, 0, 2)];
  const trace = traceOf(text, { origin: 'cv', confidence: 0.9, spans: [...spans.slice(0, 2)] });
  expect(trace?.quotes).toEqual([
    { text: 'Wrote the ferry timetable', page: 1, line: 1, spans: spans.slice(0, 2) },
  ]);
  const apart = traceOf(text, { origin: 'cv', confidence: 0.9, spans: [at(0, 0, 5), at(2, 0, 2)] });
  expect(apart?.quotes.map(({ text: words, page, line: number }) => [words, page, number])).toEqual([
    ['Wrote', 1, 1],
    ['Go', 2, 3],
  ]);
});

test('a span outside the text is left out, and what the person wrote has no quote', () => {
  expect(traceOf(text, { origin: 'cv', confidence: 1, spans: [at(9, 0, 1)] })?.quotes).toEqual([]);
  expect(traceOf(text, { origin: 'person', confidence: null, spans: [] })?.quotes).toEqual([]);
  expect(traceOf(text, undefined)).toBeNull();
});

test('an unsure reading is called unsure', () => {
  expect(confidenceWords(0.5)).toContain('please check');
  expect(isUnsure({ origin: 'cv', confidence: 0.5, quotes: [] })).toBe(true);
  expect(isUnsure({ origin: 'person', confidence: null, quotes: [] })).toBe(false);
});
