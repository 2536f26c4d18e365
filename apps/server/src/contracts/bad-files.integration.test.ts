import { ERROR_WORDS } from '@vitae/schema/errors';
import type { Profile } from '@vitae/schema/profile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD_FILES } from '../testing/bad-files.ts';
import { ADA_CV } from '../testing/made-up-cv.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let untouched: Profile;
beforeAll(async () => {
  server = await startTestServer();
  untouched = await (await server.guest()).profile();
});
afterAll(() => server.close());

describe('a file that cannot become a CV', () => {
  it.each(Object.entries(BAD_FILES))(
    '%s is taken, then fails by its name and leaves nothing half-written',
    async (_, { code, make }) => {
      const bytes = await make();
      const guest = await server.guest();
      const { status, body } = await guest.upload(bytes, 'cv.pdf');
      expect(status).toBe(202);
      const cv = await guest.settled(body.cvId);
      expect(cv).toMatchObject({ status: 'FAILED', stage: 'reading', error: { code } });
      expect(cv.error?.message).toBe(ERROR_WORDS[code as keyof typeof ERROR_WORDS]);
      expect(cv.analysisId).toBeUndefined();
      expect((await guest.get(`/api/cv-analysis/an_${cv.id}`)).status).toBe(404);
      expect(await guest.profile()).toEqual(untouched);
    },
  );

  it('can be tried again, is tried again by the same bytes, and can be deleted', async () => {
    const guest = await server.guest();
    const bytes = await BAD_FILES['text without words']?.make();
    const cv = await guest.uploadAndWait(bytes ?? '');
    const retried = await guest.send<{ status: string }>('POST', `/api/cv/${cv.id}/retry`);
    expect([retried.status, retried.body.status]).toEqual([202, 'PENDING']);
    expect((await guest.settled(cv.id)).status).toBe('FAILED');
    const again = await guest.upload(bytes ?? '');
    expect([again.status, again.body.status, again.body.cvId]).toEqual([200, 'PENDING', cv.id]);
    await guest.settled(cv.id);
    expect((await guest.send('DELETE', `/api/cv/${cv.id}`)).status).toBe(200);
  });

  it('does not hold up the next one', async () => {
    const bomb = await BAD_FILES['a DOCX that inflates to 300 MB']?.make();
    const guest = await server.guest();
    await Promise.all([guest.upload(bomb ?? '', 'a.docx'), guest.upload('junk', 'b.txt')]);
    expect((await guest.uploadAndWait(ADA_CV)).status).toBe('COMPLETED');
  });
});
