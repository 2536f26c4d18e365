import type { CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { addAiRun, countAiRuns } from './add-ai-run.ts';
import { enterStage, enterSync } from './enter-stage.ts';
import type { HeldLease } from './hold-lease.ts';

/**
 * Does what the person's consent to the AI asks for, once: how many runs there were before is kept with the CV, so that a
 * second attempt knows the run of a first one that was killed after writing it.
 * @returns what became of the AI run, null when none is asked for
 */
export async function followConsent(
  deps: Deps,
  cv: CvDocument,
  lease: HeldLease,
): Promise<CvDocument['ai'] | null> {
  const { store } = deps;
  // asked again: the person may have consented while the offline engine was at work
  const now = await store.cvs.find(cv.ownerId, cv._id);
  if (now?.ai !== 'requested') return null;
  if (deps.models.length === 0) return 'none'; // nobody is left who could follow it
  const analysis = await store.analyses.ofCv(cv._id);
  if (!analysis) return null; // erased in this moment: the lease is lost
  const from = now.aiFrom ?? countAiRuns(analysis);
  await enterStage(deps, cv, lease, 'analysing', { aiFrom: from });
  const outcome = await addAiRun(deps, analysis, { from, signal: lease.signal });
  await enterSync(deps, cv, lease);
  return outcome;
}
