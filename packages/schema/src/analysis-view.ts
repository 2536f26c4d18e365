import { z } from 'zod';
import { AnalysisResult, AnalysisWarning, Engine, Evidence, UnplacedLine } from './analysis.ts';
import { CvText } from './cv-text.ts';
import { AnalysisId, CvId } from './ids.ts';
import { Suggestion, SuggestionStatus } from './suggestion.ts';

/** The answer of `GET /api/cv-analysis/:id`, and what the cache holds. */
export const AnalysisView = z.object({
  id: AnalysisId,
  cvId: CvId,
  version: z.number().int().min(1),
  engine: Engine,
  result: AnalysisResult,
  evidence: Evidence,
  suggestions: z.array(Suggestion),
  unplaced: z.array(UnplacedLine),
  warnings: z.array(AnalysisWarning),
  text: CvText,
  /** the last change can be taken back */
  canUndo: z.boolean(),
  uploadedAt: z.iso.datetime(),
});
export type AnalysisView = z.infer<typeof AnalysisView>;

export const SuggestionDecision = z.strictObject({
  id: z.string().min(1).max(120),
  status: SuggestionStatus,
});
export type SuggestionDecision = z.infer<typeof SuggestionDecision>;

/** The body of `PUT /api/cv-analysis/:id`. */
export const AnalysisUpdate = z
  .strictObject({
    result: AnalysisResult.optional(),
    suggestions: z.array(SuggestionDecision).max(1_000).optional(),
  })
  .refine((body) => body.result !== undefined || body.suggestions !== undefined, {
    message: 'Send a result, suggestions, or both',
  });
export type AnalysisUpdate = z.infer<typeof AnalysisUpdate>;
