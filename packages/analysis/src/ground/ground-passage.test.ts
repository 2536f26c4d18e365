import { describe, expect, it } from 'vitest';
import { groundPassage } from './ground-passage.ts';
import { readSpans } from './read-spans.ts';
import { textOf } from './testing/text-of.ts';

const text = textOf([
  '• Built the billing', // 0
  'platform for ports',
  { text: 'Page 1 of 2', region: 'footer' },
  '2. Cut costs',
  { text: 'Led a team', role: 'list-item' }, // 4
  'of five',
  { text: 'EDUCATION', role: 'heading' },
  '—',
  'University of Porto', // 8
]);

const statements = (passage: string) =>
  groundPassage(text, passage)?.map((spans) => readSpans(text, spans)) ?? null;

describe('groundPassage', () => {
  it('joins the lines of a range to one statement, over the foot of a page', () => {
    expect(statements('0-1')).toEqual(['Built the billing platform for ports']);
    expect(statements('L1 – L3')).toEqual(['platform for ports', 'Cut costs']);
  });

  it('begins a statement at each bullet and ends the last at a heading', () => {
    expect(statements('0-8')).toEqual([
      'Built the billing platform for ports',
      'Cut costs',
      'Led a team of five',
    ]);
  });

  it('reads a single line, and words instead of numbers', () => {
    expect(statements('8')).toEqual(['University of Porto']);
    expect(statements('Led a team of five')).toEqual(['Led a team of five']);
  });

  it('is null for lines the text does not have, and for words it does not say', () => {
    for (const passage of ['9', '99-120', '5-4', '7', 'Won a prize', '', '-'])
      expect(statements(passage)).toBeNull();
  });
});
