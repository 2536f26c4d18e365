import type { CvView } from '@vitae/schema/cv';
import { MAX_FILE_BYTES } from '@vitae/schema/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADA_CV } from '../testing/made-up-cv.ts';
import { makePdfOfSize } from '../testing/made-up-pdf.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const BLANK = ' '.charCodeAt(0);

describe('POST /api/cv/upload', () => {
  it('answers 202 with the id, and the work ends as COMPLETED with an analysis', async () => {
    const guest = await server.guest();
    const { status, body } = await guest.upload(ADA_CV, 'ada.txt');
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'PENDING', duplicate: false });
    const cv = await guest.settled(body.cvId);
    expect(cv).toMatchObject({ id: body.cvId, status: 'COMPLETED', fileName: 'ada.txt', aiPending: false });
    expect((await guest.get<CvView>(`/api/cv/${body.cvId}`)).body).toEqual(cv);
    expect((await guest.get<CvView[]>('/api/cv')).body).toEqual([cv]);
  });

  it('answers 200 with the existing CV for the same bytes again', async () => {
    const guest = await server.guest();
    const first = await guest.uploadAndWait(ADA_CV);
    const second = await guest.upload(ADA_CV, 'other-name.txt');
    expect(second.status).toBe(200);
    expect(second.body).toEqual({ cvId: first.id, status: 'COMPLETED', duplicate: true });
  });

  it('keeps one CV when the same bytes arrive many times at once', async () => {
    const guest = await server.guest();
    const answers = await Promise.all(Array.from({ length: 8 }, () => guest.upload(ADA_CV)));
    expect(new Set(answers.map(({ body }) => body.cvId)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect((await guest.get<CvView[]>('/api/cv')).body).toHaveLength(1);
  });

  it('refuses a stranger, a form without a file, an empty file, and a file over 10 MB', async () => {
    expect((await server.visitor().upload(ADA_CV)).status).toBe(401);
    const guest = await server.guest();
    const noFile = await guest.call('/api/cv/upload', { method: 'POST', body: new FormData() });
    expect([noFile.status, noFile.body.error.code]).toEqual([400, 'NO_FILE']);
    const notAForm = await guest.send('POST', '/api/cv/upload', { file: 'cv' });
    expect([notAForm.status, notAForm.body.error.code]).toEqual([400, 'NO_FILE']);
    const empty = await guest.upload('');
    expect([empty.status, empty.body.error.code]).toEqual([400, 'EMPTY_FILE']);
    const large = await guest.upload(new Uint8Array(MAX_FILE_BYTES + 1).fill(BLANK));
    expect([large.status, large.body.error.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect((await guest.get<CvView[]>('/api/cv')).body).toEqual([]);
  });

  it('takes a file of exactly 10 MB', async () => {
    const guest = await server.guest();
    const { status, body } = await guest.upload(await makePdfOfSize(MAX_FILE_BYTES), 'large.pdf');
    expect(status).toBe(202);
    expect((await guest.settled(body.cvId)).status).toBe('COMPLETED');
  });

  it('gives back the very bytes, as an attachment that no browser shows', async () => {
    const guest = await server.guest();
    const bytes = new TextEncoder().encode(`${ADA_CV}\n<script>alert(1)</script>`);
    const { body } = await guest.upload(bytes, 'Лебенслауф "ä".html');
    const file = await guest.fetch(`/api/cv/${body.cvId}/file`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''%D0%9B");
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toBe('sandbox');
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('answers 404 for an unknown CV and for another person’s', async () => {
    const [owner, other] = [await server.guest(), await server.guest()];
    const { body } = await owner.upload(ADA_CV);
    for (const path of [`/api/cv/${body.cvId}`, `/api/cv/${body.cvId}/file`, '/api/cv/nonsense']) {
      expect((await other.get(path)).status).toBe(404);
    }
    expect((await other.send('POST', `/api/cv/${body.cvId}/retry`)).status).toBe(404);
    expect((await other.send('DELETE', `/api/cv/${body.cvId}`)).status).toBe(404);
    expect((await owner.get(`/api/cv/${body.cvId}`)).status).toBe(200);
  });
});
