import type { CvText } from '@vitae/schema/cv-text';
import { expect, it } from 'vitest';
import { textCv } from '../testing/text-cv.ts';
import { doubtScans } from './doubt-scans.ts';

const text = (...sureness: (number | undefined)[]): CvText => {
  const typed = textCv(sureness.map(() => 'words').join('\n'));
  return {
    ...typed,
    lines: typed.lines.map((line, at) => {
      const sure = sureness[at];
      return sure === undefined ? line : { ...line, sureness: sure };
    }),
  };
};
const evidence = {
  item: {
    title: {
      origin: 'cv' as const,
      confidence: 0.9,
      spans: [0, 1].map((line) => ({ line, start: 0, end: 5 })),
    },
  },
};

it('is as sure of a recognised value as of the least readable of its lines', () => {
  expect(doubtScans(evidence, text(1, 0.5)).item?.title?.confidence).toBe(0.45);
});

it('leaves what was read from text as it is', () => {
  expect(doubtScans(evidence, text(undefined, undefined))).toBe(evidence);
});
