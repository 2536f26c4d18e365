import type { AnalysisWarning, EngineOutput } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import type { CvId } from '@vitae/schema/ids';
import { preferAttached } from '../attached/prefer-attached.ts';
import { readAttached } from '../attached/read-attached.ts';
import { buildOutput } from './output/build-output.ts';
import { doubtScans } from './output/doubt-scans.ts';
import { findUnplaced } from './output/find-unplaced.ts';
import { readDraft } from './read-draft.ts';

/** Changes whenever the same text may give another result. */
export const OFFLINE_VERSION = '2';

function warningsOf(text: CvText, hasSections: boolean): AnalysisWarning[] {
  const warnings: AnalysisWarning[] = [];
  if (text.hidden.length > 0) {
    const letters = text.hidden.reduce((count, { text: words }) => count + words.length, 0);
    warnings.push({
      code: 'HIDDEN_TEXT',
      message: `The file holds ${letters} characters that cannot be seen on the page. They were left out.`,
    });
  }
  if (!hasSections) {
    warnings.push({
      code: 'NO_SECTIONS_FOUND',
      message: 'No headings such as "Experience" or "Education" were found, so less could be read.',
    });
  }
  return warnings;
}

/**
 * Reads a CV without a model. The same text gives the same output on any machine: no clock (`durationMs` apart), no chance,
 * no time zone. Every value is a span of the visible text, or is computed from one.
 */
export function analyseOffline(text: CvText, options: { cvId: CvId }): EngineOutput {
  const began = performance.now();
  const { draft, structure, hasSections } = readDraft(text);
  const page = buildOutput(draft, options.cvId);
  const { result, evidence } = text.attached
    ? preferAttached(page, readAttached(text, text.attached, options.cvId))
    : page;
  return {
    engine: {
      kind: 'offline',
      version: OFFLINE_VERSION,
      provider: null,
      model: null,
      promptVersion: null,
      durationMs: Math.round((performance.now() - began) * 10) / 10,
      tokens: null,
    },
    result,
    evidence: doubtScans(evidence, text),
    unplaced: findUnplaced(text, evidence, structure),
    warnings: warningsOf(text, hasSections),
  };
}
