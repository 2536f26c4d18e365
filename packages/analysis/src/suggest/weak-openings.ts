import type { Suggestion } from '@vitae/schema/suggestion';
import { type Rule, type Statement, statementsOf } from './rule.ts';

/** Verbs after "responsible for" with their past tense; any other verb is left alone rather than conjugated by guess. */
const PAST_OF: Record<string, string> = {
  administering: 'Administered',
  analysing: 'Analysed',
  analyzing: 'Analyzed',
  architecting: 'Architected',
  automating: 'Automated',
  building: 'Built',
  conducting: 'Conducted',
  configuring: 'Configured',
  coordinating: 'Coordinated',
  creating: 'Created',
  debugging: 'Debugged',
  delivering: 'Delivered',
  deploying: 'Deployed',
  designing: 'Designed',
  developing: 'Developed',
  documenting: 'Documented',
  driving: 'Drove',
  ensuring: 'Ensured',
  implementing: 'Implemented',
  improving: 'Improved',
  integrating: 'Integrated',
  introducing: 'Introduced',
  leading: 'Led',
  maintaining: 'Maintained',
  managing: 'Managed',
  mentoring: 'Mentored',
  migrating: 'Migrated',
  monitoring: 'Monitored',
  operating: 'Operated',
  optimising: 'Optimised',
  optimizing: 'Optimized',
  organising: 'Organised',
  organizing: 'Organized',
  overseeing: 'Oversaw',
  planning: 'Planned',
  preparing: 'Prepared',
  providing: 'Provided',
  reviewing: 'Reviewed',
  running: 'Ran',
  setting: 'Set',
  supervising: 'Supervised',
  supporting: 'Supported',
  testing: 'Tested',
  training: 'Trained',
  writing: 'Wrote',
};

/** "and developing" further on would no longer fit the past tense. */
const SECOND_GERUND = /(?:,|\band\b|&)\s+\p{L}+ing\b/u;
const OPENING =
  /^(?:was |were |i was )?(?:responsible for|in charge of|tasked with|duties included)\s+(\p{L}+)\s+(?=\S)/iu;

function strengthen(words: string): string | null {
  const [opening, verb = ''] = OPENING.exec(words) ?? [];
  const past = PAST_OF[verb.toLowerCase()];
  if (!opening || !past) return null;
  const rest = words.slice(opening.length);
  return SECOND_GERUND.test(rest) ? null : `${past} ${rest}`;
}

function suggestFor(statement: Statement): Suggestion[] {
  const { section, itemId, index, words, spans } = statement;
  const stronger = strengthen(words);
  if (stronger === null) return [];
  return [
    {
      id: `weak-opening.${itemId}.${index}`,
      rule: 'weak-opening',
      title: 'Begin with what you did',
      reason: 'A statement that opens with a verb says the same in fewer words, and says that you did it.',
      section,
      itemId,
      replacement: {
        op: 'replace-element',
        target: { section, itemId, field: 'highlights' },
        was: words,
        value: stronger,
      },
      spans,
      status: 'open',
    },
  ];
}

/** "Responsible for managing X" → "Managed X", only where the rewrite is sure to stay grammatical. */
export const weakOpenings: Rule = (reviewed) => statementsOf(reviewed).flatMap(suggestFor);
