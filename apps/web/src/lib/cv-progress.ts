import type { CvView } from '@vitae/schema/cv';

export type StepState = 'done' | 'now' | 'next' | 'failed';
/** `share` is how much of a step under way is done, 0 to 1; absent where nobody can tell. */
export type Step = { name: string; state: StepState; share?: number };

/** The road of a CV, as the person sees it; `at` is the step that is under way. */
const STEPS = ['Stored', 'Read', 'Analysed', 'Profile updated'];
const STAGE_STEP = { reading: 1, analysing: 2, syncing: 3 } as const;

type Progressing = Pick<CvView, 'status' | 'stage' | 'pages'>;

function currentStep({ status, stage }: Progressing): number {
  if (status === 'COMPLETED') return STEPS.length;
  return stage === undefined ? 1 : STAGE_STEP[stage];
}

/** How far a CV has come: stored → read → analysed → profile updated. `cv` is null while its bytes are on their way. */
export function stepsOf(cv: Progressing | null): Step[] {
  const at = cv === null ? 0 : currentStep(cv);
  return STEPS.map((name, index) => {
    if (index < at) return { name, state: 'done' };
    if (index > at) return { name, state: 'next' };
    if (cv?.status === 'FAILED') return { name, state: 'failed' };
    return { name, state: 'now', ...(cv?.pages && { share: cv.pages.read / cv.pages.total }) };
  });
}

export const isUnderWay = ({ status }: Pick<CvView, 'status'>): boolean =>
  status === 'PENDING' || status === 'PROCESSING' || status === 'DELETING';

const STATUS_WORDS = {
  reading: 'Reading',
  analysing: 'Analysing',
  syncing: 'Updating your profile',
} as const;

/** One word or two for where a CV stands. */
export function statusWords({
  status,
  stage,
  pages,
  aiPending,
}: Pick<CvView, 'status' | 'stage' | 'pages' | 'aiPending'>): string {
  if (status === 'COMPLETED') return aiPending ? 'AI is reading' : 'Ready';
  if (status === 'FAILED') return 'Not readable';
  if (status === 'DELETING') return 'Being deleted';
  if (stage === 'reading' && pages)
    return `Reading page ${Math.min(pages.read + 1, pages.total)} of ${pages.total}`;
  return stage === undefined ? 'Waiting' : STATUS_WORDS[stage];
}
