import { AnalysisUpdate, type AnalysisView } from '@vitae/schema/analysis-view';
import { AppError } from '@vitae/schema/errors';
import { AnalysisId, CvId } from '@vitae/schema/ids';
import { EditInput } from '@vitae/schema/profile';
import { z } from 'zod';
import { anyone, router, signedIn } from './trpc.ts';
import { editProfile } from './verbs/edit-profile.ts';
import { eraseAccount } from './verbs/erase-account.ts';
import { eraseCv } from './verbs/erase-cv.ts';
import { getAnalysis } from './verbs/get-analysis.ts';
import { getCv } from './verbs/get-cv.ts';
import { getProfile } from './verbs/get-profile.ts';
import { getSession } from './verbs/get-session.ts';
import { listCvs } from './verbs/list-cvs.ts';
import { readWithAi } from './verbs/read-with-ai.ts';
import { retryCv } from './verbs/retry-cv.ts';
import { undoAnalysis } from './verbs/undo-analysis.ts';
import { updateAnalysis } from './verbs/update-analysis.ts';
import { uploadCv } from './verbs/upload-cv.ts';
import { watch } from './verbs/watch.ts';

const MIN_PASSWORD_CHARS = 8;
const MAX_PASSWORD_CHARS = 128;

const OneCv = z.strictObject({ id: CvId });
const OneAnalysis = z.strictObject({ id: AnalysisId });
const VersionedAnalysis = OneAnalysis.extend({ version: z.number().int().min(1) });
const Recovery = z.strictObject({
  email: z.email(),
  code: z.string().min(1).max(100),
  newPassword: z.string().min(MIN_PASSWORD_CHARS).max(MAX_PASSWORD_CHARS),
});

/** The file and the consent of an upload form. @throws AppError NO_FILE */
export function readUploadForm(form: FormData): { file: File; aiConsent: boolean } {
  const file = form.get('file');
  if (!(file instanceof File)) throw new AppError('NO_FILE');
  return { file, aiConsent: form.get('aiConsent') === 'true' };
}

export const appRouter = router({
  session: router({
    get: anyone.query(async ({ ctx }) => getSession(ctx.deps, await ctx.session({ fresh: true }))),
  }),
  account: router({
    createRecoveryCode: signedIn.mutation(async ({ ctx }) => {
      if (ctx.session.kind === 'guest') throw new AppError('UNAUTHENTICATED');
      return { code: await ctx.deps.accounts.createRecoveryCode(ctx.session.userId) };
    }),
    recover: anyone.input(Recovery).mutation(({ ctx, input }) => {
      if (ctx.deps.rateLimiter('recover', ctx.address) > 0) throw new AppError('RATE_LIMITED');
      return ctx.deps.accounts.recover(input);
    }),
    erase: signedIn.mutation(({ ctx }) => eraseAccount(ctx.deps, ctx.session)),
  }),
  cv: router({
    upload: signedIn
      .input(z.instanceof(FormData))
      .mutation(({ ctx, input }) => uploadCv(ctx.deps, ctx.session, readUploadForm(input))),
    list: signedIn.query(({ ctx }) => listCvs(ctx.deps, ctx.session)),
    get: signedIn.input(OneCv).query(({ ctx, input }) => getCv(ctx.deps, ctx.session, input.id)),
    retry: signedIn.input(OneCv).mutation(({ ctx, input }) => retryCv(ctx.deps, ctx.session, input.id)),
    readWithAi: signedIn
      .input(OneCv)
      .mutation(({ ctx, input }) => readWithAi(ctx.deps, ctx.session, input.id)),
    erase: signedIn.input(OneCv).mutation(({ ctx, input }) => eraseCv(ctx.deps, ctx.session, input.id)),
    watch: signedIn.subscription(({ ctx, signal }) =>
      watch(ctx.deps, ctx.session, signal ?? new AbortController().signal),
    ),
  }),
  cvAnalysis: router({
    get: signedIn.input(OneAnalysis).query(async ({ ctx, input }): Promise<AnalysisView> => {
      const { json } = await getAnalysis(ctx.deps, ctx.session, input.id);
      return JSON.parse(json);
    }),
    update: signedIn
      .input(VersionedAnalysis.extend({ update: AnalysisUpdate }))
      .mutation(({ ctx, input }) => updateAnalysis(ctx.deps, ctx.session, input)),
    undo: signedIn
      .input(VersionedAnalysis)
      .mutation(({ ctx, input }) => undoAnalysis(ctx.deps, ctx.session, input)),
  }),
  profile: router({
    get: signedIn.query(({ ctx }) => getProfile(ctx.deps, ctx.session)),
    edit: signedIn.input(EditInput).mutation(({ ctx, input }) => editProfile(ctx.deps, ctx.session, input)),
  }),
});

export type AppRouter = typeof appRouter;
