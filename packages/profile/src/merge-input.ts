import type { AnalysisResult, Evidence } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import type { AnalysisId, CvId } from '@vitae/schema/ids';
import type { Edit, Profile } from '@vitae/schema/profile';

/** One CV's current analysis, as the merge reads it. */
export type MergeAnalysis = {
  analysisId: AnalysisId;
  cvId: CvId;
  /** ISO 8601; the order in which CVs count */
  uploadedAt: string;
  result: AnalysisResult;
  evidence: Evidence;
  text: CvText;
};

export type MergeInput = { analyses: readonly MergeAnalysis[]; edits: readonly Edit[] };

/** Every section of a profile; `revision` and `syncing` are the store's. */
export type MergedProfile = Omit<Profile, 'revision' | 'syncing'>;
