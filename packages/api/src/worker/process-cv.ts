import { suggest } from '@vitae/analysis/suggest/suggest';
import type { CvStage } from '@vitae/schema/cv';
import { AppError, ReadingErrorCode } from '@vitae/schema/errors';
import { analysisIdOf } from '@vitae/schema/ids';
import type { AnalysisDocument, CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { enterStage, enterSync } from './enter-stage.ts';
import { followConsent } from './follow-consent.ts';
import { type HeldLease, LeaseLost } from './hold-lease.ts';
import { reportPages } from './report-pages.ts';

/** A file is claimed this often without progress before it is set aside as one that kills its reader. */
const MAX_ATTEMPTS = 3;
/** Failures that another try can mend. */
const RETRYABLE: ReadonlySet<ReadingErrorCode> = new Set(['TIMED_OUT', 'CRASHED', 'UNAVAILABLE', 'INTERNAL']);

/** The CV's analysis: an earlier attempt's, or a new one from the file. */
async function readAndAnalyse(deps: Deps, cv: CvDocument, lease: HeldLease): Promise<AnalysisDocument> {
  const { store, blobs } = deps;
  const id = analysisIdOf(cv._id);
  const earlier = await store.analyses.ofCv(cv._id);
  if (earlier) return earlier;
  await enterStage(deps, cv, lease, 'reading');
  const bytes = await blobs.get(cv.blobKey);
  if (!bytes) throw new AppError('UNAVAILABLE', { cause: `blob ${cv.blobKey} is missing` });
  const { onPages, settled } = reportPages(deps, cv, lease);
  const { text, output } = await deps
    .readAndAnalyse(bytes, { cvId: cv._id, signal: lease.signal, onPages })
    .finally(settled);
  await enterStage(deps, cv, lease, 'analysing');
  const { result, evidence, unplaced, warnings } = output;
  const analysis: AnalysisDocument = {
    _id: id,
    ownerId: cv.ownerId,
    cvId: cv._id,
    uploadedAt: cv.uploadedAt,
    text,
    runs: [output],
    currentRun: 0,
    result,
    evidence,
    suggestions: suggest(text, { result, evidence }),
    unplaced,
    warnings,
    version: 1,
    changes: [],
    syncPending: 1,
  };
  return store.analyses.create(analysis);
}

/** Records that the analysis stands. @throws LeaseLost */
async function recordAnalysis(
  { store }: Deps,
  cv: CvDocument,
  analysis: AnalysisDocument,
  { token }: HeldLease,
): Promise<AnalysisDocument> {
  // progress: kills that come later do not count against the file
  if (!(await store.queue.advance(cv._id, token, { analysisId: analysis._id, attempts: 0 }))) {
    // an erasure may have passed before the analysis was written
    if (!(await store.queue.stands(cv._id))) await store.analyses.remove(analysis._id);
    throw new LeaseLost();
  }
  return analysis.ownerId === cv.ownerId ? analysis : store.analyses.hand(analysis, cv.ownerId);
}

/**
 * Carries one claimed CV from its file to the profile: read → analyse → sync, then, with consent, the AI run and a second
 * sync. Every step finds what an earlier attempt finished.
 * @throws LeaseLost, or what a dependency threw: the caller puts the CV back in the queue
 */
export async function processCv(deps: Deps, cv: CvDocument, lease: HeldLease): Promise<void> {
  const { queue } = deps.store;
  if (cv.attempts > MAX_ATTEMPTS) {
    const stage = cv.state.status === 'PROCESSING' ? cv.state.stage : 'reading';
    await queue.settle(cv._id, lease.token, { status: 'FAILED', stage, code: 'CRASHED', retryable: true });
    return;
  }
  await recordAnalysis(deps, cv, await readAndAnalyse(deps, cv, lease), lease);
  await enterSync(deps, cv, lease);
  const ai = await followConsent(deps, cv, lease);
  if (await queue.complete(cv._id, lease.token, ai)) return;
  // the person consented in this very moment, or the lease is lost
  const late = await followConsent(deps, cv, lease);
  if (!(await queue.complete(cv._id, lease.token, late))) throw new LeaseLost();
}

/** Ends a CV whose file is at fault; answers whether the error was of that kind. */
export async function settleFailure(
  deps: Deps,
  cv: CvDocument,
  token: string,
  error: unknown,
): Promise<boolean> {
  if (!(error instanceof AppError)) return false;
  const code = ReadingErrorCode.safeParse(error.code);
  if (!code.success || code.data === 'UNAVAILABLE' || code.data === 'INTERNAL') return false;
  const stage: CvStage = 'reading';
  const retryable = RETRYABLE.has(code.data);
  await deps.store.queue.settle(cv._id, token, { status: 'FAILED', stage, code: code.data, retryable });
  return true;
}
