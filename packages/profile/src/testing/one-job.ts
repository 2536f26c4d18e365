import { mergeProfile } from '../merge-profile.ts';
import { copyOf, makeAnalysis } from './make-analysis.ts';
import { onlyRow } from './make-edit.ts';

/** A person with one job, as a first CV tells it. */
export const CV = makeAnalysis({
  cv: 'cv_a',
  at: '2026-01-01',
  contact: { name: 'Ada Muster', email: 'ada@example.org' },
  summary: 'Builds robots.',
  experiences: [{ title: 'Engineer', organisation: 'Acme GmbH', startDate: '2019-03', endDate: 'present' }],
});
/** The job ends: the next CV. */
export const NEXT = makeAnalysis({
  cv: 'cv_b',
  at: '2026-02-01',
  experiences: [
    { title: 'Engineer', organisation: 'ACME', startDate: '2019-03', endDate: '2026-01', summary: 'Robots.' },
  ],
});
/** The first CV as another file. */
export const AGAIN = copyOf(CV, 'cv_c', '2026-03-01');
export const PROFILE = mergeProfile({ analyses: [CV], edits: [] });
export const JOB = onlyRow(PROFILE.experiences);
