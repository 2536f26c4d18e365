import { z } from 'zod';
import { ListSection, Section } from './analysis.ts';
import { Span } from './cv-text.ts';
import { ItemId } from './ids.ts';

const Value = z.union([z.string(), z.array(z.string())]);

/** A field of an item of the analysis. */
export const FieldTarget = z.strictObject({
  section: Section,
  itemId: ItemId,
  field: z.string().min(1).max(60),
});
export type FieldTarget = z.infer<typeof FieldTarget>;

/**
 * What accepting does. Each form names the value it was made for (`was`): if that has changed, the suggestion is outdated.
 * `advice` changes nothing: the person does it (add a phone number, say) and marks it done.
 */
export const Replacement = z.discriminatedUnion('op', [
  z.object({ op: z.literal('set'), target: FieldTarget, was: Value.nullable(), value: Value.nullable() }),
  z.object({
    op: z.literal('replace-element'),
    target: FieldTarget,
    was: z.string(),
    value: z.string().nullable(),
  }),
  z.object({
    op: z.literal('add-item'),
    section: ListSection,
    itemId: ItemId,
    fields: z.record(z.string(), Value),
  }),
  z.object({ op: z.literal('advice') }),
]);
export type Replacement = z.infer<typeof Replacement>;

export const SuggestionRule = z.enum([
  'weak-opening',
  'mixed-date-styles',
  'missing-contact',
  'duplicate-bullet',
  'unlisted-skill',
  'date-order',
  'ai',
]);
export type SuggestionRule = z.infer<typeof SuggestionRule>;

export const SuggestionStatus = z.enum(['open', 'accepted', 'rejected']);
export type SuggestionStatus = z.infer<typeof SuggestionStatus>;

/** `id` is computed from the rule and its target, so that the same finding has the same id in every run. */
export const Suggestion = z.object({
  id: z.string().min(1).max(120),
  rule: SuggestionRule,
  title: z.string(),
  reason: z.string(),
  section: Section,
  itemId: ItemId.nullable(),
  replacement: Replacement,
  spans: z.array(Span),
  status: SuggestionStatus,
});
export type Suggestion = z.infer<typeof Suggestion>;
