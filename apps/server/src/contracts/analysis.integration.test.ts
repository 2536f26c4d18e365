import type { AnalysisView } from '@vitae/schema/analysis-view';
import { quoteSpans } from '@vitae/schema/cv-text';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADA_CV } from '../testing/made-up-cv.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import type { TestClient } from '../testing/test-client.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function analysed(): Promise<{ guest: TestClient; view: AnalysisView; path: string }> {
  const guest = await server.guest();
  const cv = await guest.uploadAndWait(ADA_CV);
  return { guest, view: await guest.analysisOf(cv), path: `/api/cv-analysis/${cv.analysisId}` };
}

const withName = ({ result }: AnalysisView, name: string) => ({
  result: { ...result, contact: { ...result.contact, name } },
});

describe('GET /api/cv-analysis/:id', () => {
  it('says where in the CV each value stands', async () => {
    const { view } = await analysed();
    expect(view.result.contact.name).toBe('Ada Byrne');
    const evidence = view.evidence.contact?.name;
    expect(evidence?.origin).toBe('cv');
    expect(quoteSpans(view.text, evidence?.spans ?? [])).toBe('Ada Byrne');
    expect(view.engine.kind).toBe('offline');
    const organisations = view.result.experiences.map(({ organisation }) => organisation);
    expect(organisations).toEqual(['Harbour Lane Systems', 'Quillfeather Ltd']);
    expect(view.result.experiences[0]).toMatchObject({ startDate: '2021-03', endDate: 'present' });
  });

  it('is a MISS, then a HIT, and after a change a HIT of the new version', async () => {
    const { guest, view, path } = await analysed();
    const again = await guest.get<AnalysisView>(path);
    expect([again.headers.get('x-cache'), again.headers.get('etag')]).toEqual(['HIT', '"1"']);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
    await guest.putAnalysis(view.id, 1, withName(view, 'Ada B. Byrne'));
    const changed = await guest.get<AnalysisView>(path);
    expect([changed.headers.get('x-cache'), changed.headers.get('etag')]).toEqual(['HIT', '"2"']);
    expect(changed.body.result.contact.name).toBe('Ada B. Byrne');
  });

  it('is a MISS the first time', async () => {
    const guest = await server.guest();
    const cv = await guest.uploadAndWait(ADA_CV);
    expect((await guest.get(`/api/cv-analysis/${cv.analysisId}`)).headers.get('x-cache')).toBe('MISS');
  });

  it('answers 304 to If-None-Match with the current version, weak or strong', async () => {
    const { guest, path } = await analysed();
    expect((await guest.get(path, { 'if-none-match': '"1"' })).status).toBe(304);
    expect((await guest.get(path, { 'if-none-match': 'W/"1"' })).status).toBe(304);
    expect((await guest.get(path, { 'if-none-match': '"7"' })).status).toBe(200);
  });

  it('answers 404 to another person, also when it is cached', async () => {
    const { guest, path } = await analysed();
    await guest.get(path);
    expect((await (await server.guest()).get(path)).status).toBe(404);
    expect((await server.visitor().get(path)).status).toBe(401);
  });
});

describe('PUT /api/cv-analysis/:id', () => {
  it('makes a changed value the person’s, and keeps the origin of the rest', async () => {
    const { guest, view } = await analysed();
    const { status, body, headers } = await guest.putAnalysis(view.id, 1, withName(view, 'Ada B. Byrne'));
    expect([status, headers.get('etag')]).toEqual([200, '"2"']);
    expect(body.evidence.contact?.name?.origin).toBe('person');
    expect(body.evidence.contact?.email).toEqual(view.evidence.contact?.email);
  });

  it('answers 428 without If-Match and 409 to a stale version, and changes nothing', async () => {
    const { guest, view, path } = await analysed();
    expect((await guest.send('PUT', path, withName(view, 'X Y'))).status).toBe(428);
    await guest.putAnalysis(view.id, 1, withName(view, 'First Writer'));
    const stale = await guest.putAnalysis<{ error: { code: string } }>(
      view.id,
      1,
      withName(view, 'Second Writer'),
    );
    expect([stale.status, stale.body.error.code]).toEqual([409, 'STALE_VERSION']);
    expect((await guest.get<AnalysisView>(path)).body.result.contact.name).toBe('First Writer');
  });

  it('answers 200 to the same body again, because its answer may have been lost', async () => {
    const { guest, view } = await analysed();
    const body = withName(view, 'Ada Again');
    const first = await guest.putAnalysis(view.id, 1, body);
    const second = await guest.putAnalysis(view.id, 1, body);
    expect([second.status, second.body.version]).toEqual([200, first.body.version]);
  });

  it('lets one of many writers win', async () => {
    const { guest, view } = await analysed();
    const writers = Array.from({ length: 6 }, (_, n) =>
      guest.putAnalysis(view.id, 1, withName(view, `Writer ${n}`)),
    );
    const statuses = (await Promise.all(writers)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409]);
  });

  it('answers 400 with the place of each issue to a result that is not valid', async () => {
    const { guest, view, path } = await analysed();
    const wrong = structuredClone(view.result);
    Object.assign(wrong.experiences[0] ?? {}, { startDate: 'March' });
    const refused = await guest.send('PUT', path, { result: wrong }, { 'if-match': '"1"' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.issues?.[0]?.path).toBe('result.experiences.0.startDate');
    const noJson = await guest.call(path, {
      method: 'PUT',
      headers: { 'if-match': '"1"' },
      body: '{"result":',
    });
    expect(noJson.status).toBe(400);
    expect((await guest.send('PUT', path, {}, { 'if-match': '"1"' })).status).toBe(400);
    expect((await guest.get<AnalysisView>(path)).body.version).toBe(1);
  });

  it('gives an item that a person adds an id, and the person as its origin', async () => {
    const { guest, view, path } = await analysed();
    const skills = [...view.result.skills, { name: 'Rust', group: null, level: null }];
    const body = { result: { ...view.result, skills } };
    const { body: changed } = await guest.send<AnalysisView>('PUT', path, body, { 'if-match': '"1"' });
    const added = changed.result.skills.at(-1);
    expect(added?.name).toBe('Rust');
    expect(changed.evidence[added?.id ?? '']?.name?.origin).toBe('person');
    const repeated = await guest.send<AnalysisView>('PUT', path, body, { 'if-match': '"1"' });
    expect([repeated.status, repeated.body.version]).toEqual([200, 2]);
  });

  it('lists a line as unplaced once no field uses it any more', async () => {
    const { guest, view } = await analysed();
    const result = { ...view.result, summary: null };
    const { body } = await guest.putAnalysis(view.id, 1, { result });
    expect(body.unplaced.map(({ text }) => text)).toContain('Platform engineer who keeps small teams fast.');
  });

  it('applies an accepted suggestion in the same write, and takes it back', async () => {
    const { guest, view, path } = await analysed();
    const duplicate = view.suggestions.find(({ rule }) => rule === 'duplicate-bullet');
    expect(duplicate).toBeDefined();
    const decide = (version: number, status: string) =>
      guest.putAnalysis(view.id, version, { suggestions: [{ id: duplicate?.id, status }] });
    const highlights = (each: AnalysisView) => each.result.experiences[1]?.highlights;
    expect(highlights(view)).toHaveLength(2);
    const accepted = await decide(1, 'accepted');
    expect(highlights(accepted.body)).toHaveLength(1);
    expect(accepted.body.suggestions.find(({ id }) => id === duplicate?.id)?.status).toBe('accepted');
    const reopened = await decide(2, 'open');
    expect(highlights(reopened.body)).toHaveLength(2);
    const rejected = await decide(3, 'rejected');
    expect(highlights(rejected.body)).toHaveLength(2);
    expect((await guest.get<AnalysisView>(path)).body.version).toBe(4);
  });

  it('answers 400 to a decision about a suggestion that does not exist', async () => {
    const { guest, view } = await analysed();
    const { status } = await guest.putAnalysis(view.id, 1, {
      suggestions: [{ id: 'none', status: 'accepted' }],
    });
    expect(status).toBe(400);
  });
});
