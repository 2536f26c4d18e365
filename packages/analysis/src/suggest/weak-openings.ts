import type { Suggestion } from '@vitae/schema/suggestion';
import { type Rule, type Statement, statementsOf } from './rule.ts';

/** Verbs after "responsible for", now and then; any other verb is left alone rather than conjugated by guess. */
const FORMS: Record<string, readonly [present: string, past: string]> = {
  administering: ['Administer', 'Administered'],
  analysing: ['Analyse', 'Analysed'],
  analyzing: ['Analyze', 'Analyzed'],
  architecting: ['Architect', 'Architected'],
  automating: ['Automate', 'Automated'],
  building: ['Build', 'Built'],
  coaching: ['Coach', 'Coached'],
  conducting: ['Conduct', 'Conducted'],
  configuring: ['Configure', 'Configured'],
  coordinating: ['Coordinate', 'Coordinated'],
  creating: ['Create', 'Created'],
  debugging: ['Debug', 'Debugged'],
  defining: ['Define', 'Defined'],
  delivering: ['Deliver', 'Delivered'],
  deploying: ['Deploy', 'Deployed'],
  designing: ['Design', 'Designed'],
  developing: ['Develop', 'Developed'],
  documenting: ['Document', 'Documented'],
  driving: ['Drive', 'Drove'],
  ensuring: ['Ensure', 'Ensured'],
  establishing: ['Establish', 'Established'],
  evaluating: ['Evaluate', 'Evaluated'],
  handling: ['Handle', 'Handled'],
  hiring: ['Hire', 'Hired'],
  implementing: ['Implement', 'Implemented'],
  improving: ['Improve', 'Improved'],
  integrating: ['Integrate', 'Integrated'],
  introducing: ['Introduce', 'Introduced'],
  launching: ['Launch', 'Launched'],
  leading: ['Lead', 'Led'],
  maintaining: ['Maintain', 'Maintained'],
  managing: ['Manage', 'Managed'],
  mentoring: ['Mentor', 'Mentored'],
  migrating: ['Migrate', 'Migrated'],
  monitoring: ['Monitor', 'Monitored'],
  negotiating: ['Negotiate', 'Negotiated'],
  operating: ['Operate', 'Operated'],
  optimising: ['Optimise', 'Optimised'],
  optimizing: ['Optimize', 'Optimized'],
  organising: ['Organise', 'Organised'],
  organizing: ['Organize', 'Organized'],
  overseeing: ['Oversee', 'Oversaw'],
  performing: ['Perform', 'Performed'],
  planning: ['Plan', 'Planned'],
  preparing: ['Prepare', 'Prepared'],
  producing: ['Produce', 'Produced'],
  providing: ['Provide', 'Provided'],
  reducing: ['Reduce', 'Reduced'],
  researching: ['Research', 'Researched'],
  reviewing: ['Review', 'Reviewed'],
  running: ['Run', 'Ran'],
  scaling: ['Scale', 'Scaled'],
  selling: ['Sell', 'Sold'],
  supervising: ['Supervise', 'Supervised'],
  supporting: ['Support', 'Supported'],
  teaching: ['Teach', 'Taught'],
  testing: ['Test', 'Tested'],
  training: ['Train', 'Trained'],
  writing: ['Write', 'Wrote'],
};

/** "and developing" further on would no longer fit the past tense. */
const SECOND_GERUND = /(?:,|\band\b|&)\s+\p{L}+ing\b/u;
const OPENING =
  /^(?:was |were |i was )?(?:responsible for|in charge of|tasked with|duties included)\s+(\p{L}+)\s+(?=\S)/iu;

function strengthen(words: string, goesOn: boolean): string | null {
  const [opening, verb = ''] = OPENING.exec(words) ?? [];
  const forms = Object.hasOwn(FORMS, verb.toLowerCase()) ? FORMS[verb.toLowerCase()] : undefined;
  if (!opening || !forms) return null;
  const rest = words.slice(opening.length);
  return SECOND_GERUND.test(rest) ? null : `${forms[goesOn ? 0 : 1]} ${rest}`;
}

function suggestFor({ section, itemId, index, words, spans, goesOn }: Statement): Suggestion[] {
  const stronger = strengthen(words, goesOn);
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

/** "Responsible for managing X" → "Managed X" ("Manage X" in a role that goes on), only where the rewrite is sure to stay grammatical. */
export const weakOpenings: Rule = (reviewed) => statementsOf(reviewed).flatMap(suggestFor);
