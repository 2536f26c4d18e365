import { type ProviderStub, startProviderStub } from '@vitae/analysis/ai/testing/start-provider-stub';
import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { startVitae } from '../server/start-vitae.ts';
import { test as base, expect } from '../test.ts';

const FILE = 'ada-byrne.pdf';

/** The product with an AI provider set up: a local server that speaks OpenAI's Chat Completions. */
const test = base.extend<object, { provider: ProviderStub }>({
  provider: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const provider = await startProviderStub();
      await use(provider);
      await provider.close();
    },
    { scope: 'worker' },
  ],
  vitae: [
    async ({ provider }, use) => {
      const vitae = await startVitae({
        OPENAI_BASE_URL: provider.openAiBaseUrl,
        OPENAI_MODEL: 'local-model',
      });
      await use(vitae);
      await vitae.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.beforeEach(({ provider }) => {
  provider.requests.length = 0;
});

test('no word of a CV is sent to an AI until the person says so', async ({ home, page, provider }) => {
  const analysis = await (await home.choose(await typesetPdf(FILE, ADA_CV))).arrive();
  await expect(page.getByText(/Read on this server in .*, without AI/)).toBeVisible();
  expect(provider.requests).toHaveLength(0);

  await analysis.readWithAi();
  await expect(page.getByText(/^Read by .* in /)).toBeVisible();
  await expect(analysis.record.value('E-mail', 'ada.byrne@example.com')).toBeVisible();
  expect(provider.requests).toHaveLength(1);
});

test('with consent at the upload, the AI reads the CV too, and its values keep their words', async ({
  home,
  page,
  provider,
}) => {
  await home.consentToAi();
  const { record } = await (await home.choose(await typesetPdf(FILE, ADA_CV))).arrive();
  await expect(page.getByText(/^Read by .* in /)).toBeVisible();
  const quote = await record.quoteOf('E-mail', 'ada.byrne@example.com');
  await expect(quote).toContainText('“ada.byrne@example.com”');
  await expect(quote).toContainText('Read by AI, found in the CV');
  expect(provider.requests).toHaveLength(1);
});

test('when the provider fails, the result without AI stands, and a warning says why', async ({
  home,
  page,
  provider,
}) => {
  provider.script({ do: 'fail', status: 401 });
  await home.consentToAi();
  const analysis = await (await home.choose(await typesetPdf(FILE, ADA_CV))).arrive();
  await expect(analysis.warnings).toContainText('The offline analysis stands.');
  await expect(page.getByText(/Read on this server in .*, without AI/)).toBeVisible();
  await expect(analysis.record.value('Employer', 'Quillfeather Ltd')).toBeVisible();
});
