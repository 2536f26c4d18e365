import { expect, it } from 'vitest';
import { cefrLevelOf } from './cefr-level.ts';

it.each([
  ['B2', 'B2'],
  ['c1 (Goethe-Zertifikat)', 'C1'],
  ['Niveau B1+', 'B1'],
  ['Effective Operational Proficiency', 'C1'],
  ['Native speaker', 'native'],
  ['Muttersprachler', 'native'],
  ['Muttersprache', 'native'],
  ['langue maternelle', 'native'],
  ['madrelingua', 'native'],
  ['母語', 'native'],
  ['родной язык', 'native'],
])('computes the level that "%s" names', (printed, level) => {
  expect(cefrLevelOf(printed)).toBe(level);
});

it('computes no level from words that name none', () => {
  for (const printed of ['fluent', 'verhandlungssicher', 'good', 'AB12', 'C1X', '', 'non-committal']) {
    expect(cefrLevelOf(printed)).toBeNull();
  }
});
