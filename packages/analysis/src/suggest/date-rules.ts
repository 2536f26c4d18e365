import type { Span } from '@vitae/schema/cv-text';
import { quoteSpans } from '@vitae/schema/cv-text';
import { monthRange } from '@vitae/schema/partial-date';
import type { Suggestion } from '@vitae/schema/suggestion';
import { type Rule, spansOf } from './rule.ts';

const DATED = ['experiences', 'educations', 'projects', 'volunteering'] as const;

/** An entry that ends before it begins: a slip that readers notice. */
export const dateOrder: Rule = ({ result, evidence }) =>
  DATED.flatMap((section) =>
    result[section].flatMap(({ id, startDate, endDate }): Suggestion[] => {
      if (!startDate || !endDate || monthRange(endDate).last >= monthRange(startDate).first) return [];
      return [
        {
          id: `date-order.${id}`,
          rule: 'date-order',
          title: 'Check these dates',
          reason: `This entry ends (${endDate}) before it begins (${startDate}).`,
          section,
          itemId: id,
          replacement: { op: 'advice' },
          spans: [...spansOf(evidence, id, 'startDate'), ...spansOf(evidence, id, 'endDate')],
          status: 'open',
        },
      ];
    }),
  );

/** How a date is written, as a pattern: letters for a month's name, digits for numbers. Null for a bare year. */
function styleOf(words: string): string | null {
  const bare = words.trim();
  if (/^\d{4}$/.test(bare)) return null;
  if (/^\d{1,2}\s?[/.-]\s?\d{4}$/.test(bare)) return `03${bare.replace(/[\d\s]/g, '')}2021`;
  if (/^\d{4}\s?[/.-]\s?\d{1,2}$/.test(bare)) return `2021${bare.replace(/[\d\s]/g, '')}03`;
  if (/^\p{L}{3,4}\.?,?\s+\d{4}$/u.test(bare) && !/^(?:may|june|july)\b/i.test(bare)) return 'Mar 2021';
  if (/^\p{L}{5,}\.?,?\s+\d{4}$/u.test(bare)) return 'March 2021';
  return null;
}

/** Months written as names here and as numbers there. */
export const mixedDateStyles: Rule = ({ text, result, evidence }) => {
  const styles = new Map<string, Span>();
  for (const section of DATED) {
    for (const { id } of result[section]) {
      for (const field of ['startDate', 'endDate']) {
        const spans = spansOf(evidence, id, field);
        const [span] = spans;
        const style = span && styleOf(quoteSpans(text, spans));
        if (style && !styles.has(style)) styles.set(style, span);
      }
    }
  }
  if (styles.size < 2) return [];
  const examples = [...styles.values()].map((span) => `“${quoteSpans(text, [span])}”`).join(' and ');
  return [
    {
      id: 'mixed-date-styles',
      rule: 'mixed-date-styles',
      title: 'Write all dates the same way',
      reason: `The CV writes dates in ${styles.size} ways: ${examples}. One way reads calmer.`,
      section: 'experiences',
      itemId: null,
      replacement: { op: 'advice' },
      spans: [...styles.values()],
      status: 'open',
    },
  ];
};
