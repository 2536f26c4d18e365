import { type ProviderStub, startProviderStub } from '@vitae/analysis/ai/testing/start-provider-stub';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADA_CV } from '../testing/made-up-cv.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import type { TestClient } from '../testing/test-client.ts';

let stub: ProviderStub;
let server: TestServer;
beforeAll(async () => {
  stub = await startProviderStub();
  server = await startTestServer({
    OPENAI_BASE_URL: stub.openAiBaseUrl,
    OPENAI_MODEL: 'local-model',
    GOOGLE_GENERATIVE_AI_API_KEY: 'a-key',
    GOOGLE_BASE_URL: stub.googleBaseUrl,
  });
});
afterAll(async () => {
  await server.close();
  await stub.close();
});
beforeEach(() => {
  stub.requests.length = 0;
});

const consent = { aiConsent: 'true' };

async function readByAi(client: TestClient) {
  return client.analysisOf(await client.uploadAndWait(ADA_CV, 'ada.txt', consent));
}

describe('a CV with a model configured', () => {
  it('is sent to nobody without the person’s consent', async () => {
    const guest = await server.guest();
    const view = await guest.analysisOf(await guest.uploadAndWait(ADA_CV));
    expect(view.engine.kind).toBe('offline');
    expect(stub.requests).toEqual([]);
  });

  it('is read by the AI after the offline engine, with consent, and the AI’s result is grounded', async () => {
    const view = await readByAi(await server.guest());
    expect(view.engine).toMatchObject({ kind: 'ai', model: 'local-model' });
    expect(view.version).toBe(2);
    expect(view.result.contact.name).toBe('Ada Byrne');
    expect(view.evidence.contact?.name?.origin).toBe('ai');
    expect(stub.requests).toHaveLength(1);
  });

  it('is read later too, when the person asks for it', async () => {
    const guest = await server.guest();
    const cv = await guest.uploadAndWait(ADA_CV);
    const asked = await guest.send('POST', '/trpc/cv.readWithAi', { id: cv.id });
    expect(asked.status).toBe(200);
    await guest.waitFor(({ analyses }) => Object.values(analyses).includes(2));
    expect((await guest.analysisOf(await guest.settled(cv.id))).engine.kind).toBe('ai');
  });

  it('keeps what the person changed, and the AI’s run beside it', async () => {
    const guest = await server.guest();
    const cv = await guest.uploadAndWait(ADA_CV);
    const view = await guest.analysisOf(cv);
    const result = { ...view.result, contact: { ...view.result.contact, name: 'Ada By Hand' } };
    await guest.putAnalysis(view.id, 1, { result });
    await guest.send('POST', '/trpc/cv.readWithAi', { id: cv.id });
    await guest.waitFor(({ analyses }) => Object.values(analyses).includes(3));
    const after = await guest.analysisOf(await guest.settled(cv.id));
    expect(after.result.contact.name).toBe('Ada By Hand');
    expect(after.engine.kind).toBe('offline');
    expect(after.warnings.map(({ code }) => code)).toContain('AI_KEPT_ASIDE');
  });

  it('asks the next provider when the first one fails', async () => {
    stub.script({ do: 'fail', status: 401 });
    const view = await readByAi(await server.guest());
    expect(view.engine).toMatchObject({ kind: 'ai', provider: 'Gemini' });
  });

  it('keeps the offline result with a warning that says why, when every provider fails', async () => {
    stub.script({ do: 'fail', status: 401 }, { do: 'fail', status: 403 });
    const view = await readByAi(await server.guest());
    expect(view.engine.kind).toBe('offline');
    expect(view.result.contact.name).toBe('Ada Byrne');
    const failed = view.warnings.find(({ code }) => code === 'AI_FAILED');
    expect(failed?.message).toContain('The offline analysis stands.');
  });
});
