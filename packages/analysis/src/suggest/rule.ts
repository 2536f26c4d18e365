import type { AnalysisResult, Evidence } from '@vitae/schema/analysis';
import type { CvText, Span } from '@vitae/schema/cv-text';
import type { ItemId } from '@vitae/schema/ids';
import { PRESENT } from '@vitae/schema/partial-date';
import type { Suggestion } from '@vitae/schema/suggestion';

/** What a rule looks at. */
export type Reviewed = { text: CvText; result: AnalysisResult; evidence: Evidence };

/** A rule finds what could be better; it has no clock and no chance, so the same analysis gives the same suggestions. */
export type Rule = (reviewed: Reviewed) => Suggestion[];

/** A statement of an item: one element of its highlights. */
export type Statement = {
  section: 'experiences' | 'projects' | 'volunteering';
  itemId: ItemId;
  index: number;
  words: string;
  spans: Span[];
  /** the entry has no end yet */
  goesOn: boolean;
};

export const spansOf = (evidence: Evidence, itemId: string, key: string): Span[] =>
  evidence[itemId]?.[key]?.spans ?? [];

/** Every statement in which a CV says what was done, in its order. */
export function statementsOf({ result, evidence }: Reviewed): Statement[] {
  const sections = ['experiences', 'projects', 'volunteering'] as const;
  return sections.flatMap((section) =>
    result[section].flatMap(({ id, highlights, endDate }) =>
      highlights.map((words, index) => ({
        section,
        itemId: id,
        index,
        words,
        spans: spansOf(evidence, id, `highlights.${index}`),
        goesOn: endDate === PRESENT,
      })),
    ),
  );
}
