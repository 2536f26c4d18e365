import type { EngineOutput } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import type { Suggestion } from '@vitae/schema/suggestion';
import { dateOrder, mixedDateStyles } from './date-rules.ts';
import { duplicateBullets } from './duplicate-bullets.ts';
import { missingContact } from './missing-contact.ts';
import type { Rule } from './rule.ts';
import { unlistedSkills } from './unlisted-skills.ts';
import { weakOpenings } from './weak-openings.ts';

/** The most that a person will read; what matters most to a reader of the CV comes first. */
const MAX_SUGGESTIONS = 12;
/** Of one kind, so that twelve forgotten skills do not hide a missing phone number. */
const MAX_PER_RULE = 5;

const RULES: readonly Rule[] = [
  dateOrder,
  missingContact,
  duplicateBullets,
  weakOpenings,
  unlistedSkills,
  mixedDateStyles,
];

/**
 * What would make this CV better, by rules that need no model: each finding with its place in the CV and, where a rewrite
 * is safe, the rewrite. Deterministic; ids are the same in every run.
 */
export function suggest(text: CvText, output: Pick<EngineOutput, 'result' | 'evidence'>): Suggestion[] {
  const reviewed = { text, ...output };
  return RULES.flatMap((rule) => rule(reviewed).slice(0, MAX_PER_RULE)).slice(0, MAX_SUGGESTIONS);
}
