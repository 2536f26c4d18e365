import { AnalysisUpdate } from '@vitae/schema/analysis-view';
import { AppError } from '@vitae/schema/errors';
import { AnalysisId, CvId } from '@vitae/schema/ids';
import { MAX_JSON_BODY_BYTES, MAX_UPLOAD_BODY_BYTES } from '@vitae/schema/limits';
import { EditInput } from '@vitae/schema/profile';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { etagOf, parseEtags } from '../http/parse-etag.ts';
import { readUploadForm } from '../router.ts';
import { editProfile } from '../verbs/edit-profile.ts';
import { eraseCv } from '../verbs/erase-cv.ts';
import { exportJsonResume } from '../verbs/export-json-resume.ts';
import { getAnalysis } from '../verbs/get-analysis.ts';
import { getCv } from '../verbs/get-cv.ts';
import { getProfile } from '../verbs/get-profile.ts';
import { listCvs } from '../verbs/list-cvs.ts';
import { readCvFile } from '../verbs/read-cv-file.ts';
import { retryCv } from '../verbs/retry-cv.ts';
import { updateAnalysis } from '../verbs/update-analysis.ts';
import { uploadCv } from '../verbs/upload-cv.ts';
import { fillMissingIds } from './fill-missing-ids.ts';
import { openApiDocument } from './openapi.ts';

const tooLarge = () => {
  throw new AppError('FILE_TOO_LARGE');
};
const bodyTooLong = () => {
  throw new AppError('INVALID_INPUT', { issues: [{ path: '', message: 'The body is too long' }] });
};

/** What the REST layer needs besides the verbs. */
export type SessionOf = (c: Context, options: { fresh: boolean }) => Promise<Session>;

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (cause) {
    throw new AppError('INVALID_INPUT', { issues: [{ path: '', message: 'The body is not JSON' }], cause });
  }
}

async function readForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('NO_FILE', { cause });
  }
}

/** The file name twice (RFC 6266): plain for old clients, percent-encoded UTF-8 for the rest. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const privately = { 'Cache-Control': 'private, no-cache' };

/** The REST face of the verbs, for programs; the same session cookie, the same rules. */
export function restRoutes(deps: Deps, sessionOf: SessionOf): Hono {
  const reader = (c: Context) => sessionOf(c, { fresh: false });
  const writer = (c: Context) => sessionOf(c, { fresh: true });
  const cvId = (c: Context) => CvId.catch('-' as CvId).parse(c.req.param('id'));
  const analysisId = (c: Context) => AnalysisId.catch('-' as AnalysisId).parse(c.req.param('id'));
  const jsonLimit = bodyLimit({ maxSize: MAX_JSON_BODY_BYTES, onError: bodyTooLong });

  return new Hono()
    .get('/openapi.json', (c) => c.json(openApiDocument()))
    .post('/cv/upload', async (c, next) => {
      await writer(c); // strangers do not get to send ten megabytes first
      return next();
    })
    .post('/cv/upload', bodyLimit({ maxSize: MAX_UPLOAD_BODY_BYTES, onError: tooLarge }), async (c) => {
      const file = readUploadForm(await readForm(c));
      const session = await writer(c); // again: the account may have been erased while the bytes came in
      const receipt = await uploadCv(deps, session, file);
      return c.json(receipt, receipt.duplicate ? 200 : 202);
    })
    .get('/cv', async (c) => c.json(await listCvs(deps, await reader(c)), 200, privately))
    .get('/cv/:id', async (c) => c.json(await getCv(deps, await reader(c), cvId(c)), 200, privately))
    .post('/cv/:id/retry', async (c) => c.json(await retryCv(deps, await writer(c), cvId(c)), 202))
    .delete('/cv/:id', async (c) => c.json(await eraseCv(deps, await writer(c), cvId(c))))
    .get('/cv/:id/file', async (c) => {
      const { bytes, fileName } = await readCvFile(deps, await reader(c), cvId(c));
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        // never a type a browser would show: the file is somebody's upload
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': attachment(fileName),
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': 'sandbox',
        ...privately,
      });
    })
    .get('/cv-analysis/:id', async (c) => {
      const { version, json, cache } = await getAnalysis(deps, await reader(c), analysisId(c));
      const headers = { ETag: etagOf(version), 'X-Cache': cache, ...privately };
      const known = parseEtags(c.req.header('if-none-match') ?? '');
      if (known.includes(String(version)) || known.includes('*')) return c.body(null, 304, headers);
      return c.body(json, 200, { ...headers, 'Content-Type': 'application/json' });
    })
    .put('/cv-analysis/:id', jsonLimit, async (c) => {
      const session = await writer(c);
      const id = analysisId(c);
      const stored = await deps.store.analyses.find(session.ownerId, id);
      if (!stored) throw new AppError('NOT_FOUND');
      const [tag] = parseEtags(c.req.header('if-match') ?? '');
      if (tag === undefined) throw new AppError('VERSION_REQUIRED');
      const version = tag === '*' ? stored.version : Number(tag);
      const body = await readJson(c);
      const repeated = version === stored.version ? null : stored.result;
      const update = AnalysisUpdate.parse(
        typeof body === 'object' && body !== null && 'result' in body
          ? { ...body, result: fillMissingIds(body.result, repeated) }
          : body,
      );
      const view = await updateAnalysis(deps, session, { id, version, update });
      return c.json(view, 200, { ETag: etagOf(view.version), ...privately });
    })
    .get('/profile', async (c) => c.json(await getProfile(deps, await reader(c)), 200, privately))
    .post('/profile/edits', jsonLimit, async (c) => {
      const session = await writer(c);
      return c.json(await editProfile(deps, session, EditInput.parse(await readJson(c))));
    })
    .get('/profile/resume.json', async (c) => {
      const resume = await exportJsonResume(deps, await reader(c));
      return c.body(JSON.stringify(resume, null, 2), 200, {
        'Content-Type': 'application/json',
        'Content-Disposition': 'inline; filename="resume.json"',
        ...privately,
      });
    });
}
