import type { CvView, ErasureReceipt } from '@vitae/schema/cv';
import { newEditId, newItemId } from '@vitae/schema/ids';
import type { Profile, ProfileRow } from '@vitae/schema/profile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADA_CV, ADA_LATER_CV } from '../testing/made-up-cv.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import type { TestClient } from '../testing/test-client.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function withProfile(): Promise<{ guest: TestClient; cv: CvView; profile: Profile }> {
  const guest = await server.guest();
  const cv = await guest.uploadAndWait(ADA_CV);
  return { guest, cv, profile: await guest.profile() };
}

const fieldValue = (row: ProfileRow | undefined, field: string) => row?.fields[field]?.value;
const jobAt = (profile: Profile, organisation: string) =>
  profile.experiences.find((row) => fieldValue(row, 'organisation') === organisation);
const target = (row: ProfileRow | undefined, field?: string) => ({
  section: 'experiences',
  itemId: row?.id,
  ...(field && { field }),
});

describe('the profile', () => {
  it('holds every field with its origin and the words it comes from', async () => {
    const { profile, cv } = await withProfile();
    const job = jobAt(profile, 'Harbour Lane Systems');
    expect(job?.fields.organisation).toMatchObject({ origin: 'cv' });
    expect(job?.fields.organisation?.evidence[0]).toMatchObject({
      cvId: cv.id,
      quote: 'Harbour Lane Systems',
      page: 1,
    });
    expect(profile.contact.fields.email?.value).toBe('ada.byrne@example.com');
    expect(profile.syncing).toBe(false);
  });

  it('follows a correction of the analysis', async () => {
    const { guest, cv } = await withProfile();
    const view = await guest.analysisOf(cv);
    const result = { ...view.result, contact: { ...view.result.contact, name: 'Ada Corrected' } };
    await guest.putAnalysis(view.id, view.version, { result });
    await guest.waitFor(({ profile }) => !profile.syncing);
    const { contact } = await guest.profile();
    expect(contact.fields.name).toMatchObject({ value: 'Ada Corrected', origin: 'person' });
  });

  it('keeps an edit, a deletion and an addition through a second CV, and doubles nothing', async () => {
    const { guest, profile } = await withProfile();
    const job = jobAt(profile, 'Harbour Lane Systems');
    const old = jobAt(profile, 'Quillfeather Ltd');
    const edited = await guest.edit('set', target(job, 'title'), 'Principal Platform Engineer');
    expect(fieldValue(jobAt(edited.body, 'Harbour Lane Systems'), 'title')).toBe(
      'Principal Platform Engineer',
    );
    const removed = await guest.edit('remove', target(old));
    expect(jobAt(removed.body, 'Quillfeather Ltd')).toBeUndefined();
    const added = await guest.edit(
      'add',
      { section: 'experiences', itemId: newItemId() },
      { title: 'Volunteer Mentor', organisation: 'Code Club Example' },
    );
    expect(fieldValue(jobAt(added.body, 'Code Club Example'), 'title')).toBe('Volunteer Mentor');

    await guest.uploadAndWait(ADA_LATER_CV, 'ada-later.txt');
    await guest.uploadAndWait(`${ADA_CV}\n`, 'ada-once-more.txt');
    const after = await guest.profile();
    const employers = after.experiences.map((row) => fieldValue(row, 'organisation'));
    expect(employers.sort()).toEqual(['Code Club Example', 'Harbour Lane Systems', 'Tidewater Robotics']);
    expect(fieldValue(jobAt(after, 'Harbour Lane Systems'), 'title')).toBe('Principal Platform Engineer');
    expect(after.educations).toHaveLength(1);
    const skills = after.skills.map((row) => fieldValue(row, 'name'));
    expect(new Set(skills).size).toBe(skills.length);

    const [tombstone] = after.removed;
    const restored = await guest.edit('restore', { section: 'experiences', itemId: tombstone?.itemId });
    expect(jobAt(restored.body, 'Quillfeather Ltd')).toBeDefined();
    expect(restored.body.removed).toEqual([]);
  });

  it('counts an edit that is sent twice once', async () => {
    const { guest } = await withProfile();
    const id = newEditId();
    const fields = { name: 'Zig' };
    const to = { section: 'skills', itemId: newItemId() };
    const answers = await Promise.all([1, 2, 3].map(() => guest.edit('add', to, fields, id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { skills } = await guest.profile();
    expect(skills.filter((row) => fieldValue(row, 'name') === 'Zig')).toHaveLength(1);
  });

  it('refuses an edit that means nothing, and one of a row that is not there', async () => {
    const { guest, profile } = await withProfile();
    const job = profile.experiences[0];
    const refusals: [object, unknown, number][] = [
      [target(job, 'salary'), 'much', 400],
      [target(job, 'startDate'), 'last spring', 400],
      [target(job, 'title'), ['a', 'list'], 400],
      [target(job), 'no field', 400],
      [{ section: 'experiences', itemId: 'unknown', field: 'title' }, 'Anything', 404],
      [{ section: 'nonsense', itemId: 'x', field: 'title' }, 'Anything', 400],
    ];
    for (const [to, value, status] of refusals)
      expect((await guest.edit('set', to, value)).status).toBe(status);
    expect(await guest.profile()).toEqual(profile);
  });

  it('exports what it holds as JSON Resume', async () => {
    const { guest } = await withProfile();
    const { body } = await guest.get<{ basics: { name: string; email: string }; work: { name: string }[] }>(
      '/api/profile/resume.json',
    );
    expect(body.basics).toMatchObject({ name: 'Ada Byrne', email: 'ada.byrne@example.com' });
    expect(body.work.map(({ name }) => name)).toEqual(['Harbour Lane Systems', 'Quillfeather Ltd']);
  });
});

describe('DELETE /api/cv/:id', () => {
  it('answers with a receipt, and nothing of the CV is left', async () => {
    const { guest, cv } = await withProfile();
    await guest.analysisOf(cv);
    const { status, body } = await guest.send<ErasureReceipt>('DELETE', `/api/cv/${cv.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ cvId: cv.id, blobs: 1, cvs: 1, analyses: 1, cacheKeys: 1 });
    expect(body.profileRows).toBeGreaterThan(5);
    for (const path of [`/api/cv/${cv.id}`, `/api/cv/${cv.id}/file`, `/api/cv-analysis/${cv.analysisId}`]) {
      expect((await guest.get(path)).status).toBe(404);
    }
    expect((await guest.send('DELETE', `/api/cv/${cv.id}`)).status).toBe(404);
    const profile = await guest.profile();
    expect(profile.experiences).toEqual([]);
    expect(profile.contact.fields).toEqual({});
  });

  it('leaves what the person edited, and takes the same bytes anew afterwards', async () => {
    const { guest, cv, profile } = await withProfile();
    const job = jobAt(profile, 'Harbour Lane Systems');
    await guest.edit('set', target(job, 'title'), 'Principal Engineer');
    await guest.send('DELETE', `/api/cv/${cv.id}`);
    const left = await guest.profile();
    expect(left.experiences.map((row) => fieldValue(row, 'title'))).toEqual(['Principal Engineer']);
    const again = await guest.upload(ADA_CV);
    expect(again.status).toBe(202);
    await guest.settled(again.body.cvId);
    const back = await guest.profile();
    expect(back.experiences).toHaveLength(2);
    expect(fieldValue(jobAt(back, 'Harbour Lane Systems'), 'title')).toBe('Principal Engineer');
  });
});
