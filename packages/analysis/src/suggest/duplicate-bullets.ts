import type { Suggestion } from '@vitae/schema/suggestion';
import { foldKey } from '../offline/text/fold.ts';
import { type Rule, statementsOf } from './rule.ts';

/** Two words may well be said twice ("Team lead"); a sentence may not. */
const MIN_CHARS = 20;

/** A statement that stands twice in the same entry. */
export const duplicateBullets: Rule = (reviewed) => {
  const seen = new Set<string>();
  return statementsOf(reviewed).flatMap(({ section, itemId, index, words, spans }): Suggestion[] => {
    const key = `${itemId} ${foldKey(words)}`;
    if (words.length < MIN_CHARS || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        id: `duplicate-bullet.${itemId}.${index}`,
        rule: 'duplicate-bullet',
        title: 'Say it once',
        reason: 'The same statement stands twice in this entry.',
        section,
        itemId,
        replacement: {
          op: 'replace-element',
          target: { section, itemId, field: 'highlights' },
          was: words,
          value: null,
        },
        spans,
        status: 'open',
      },
    ];
  });
};
