import { test as base, expect } from 'playwright/test';
import type { DocumentFile } from './documents/document.ts';
import { AnalysisPage } from './pages/analysis-page.ts';
import { HomePage } from './pages/home-page.ts';
import { giveCv } from './server/give-cv.ts';
import { startVitae, type Vitae } from './server/start-vitae.ts';
import { type BrowserWatch, watchBrowser } from './server/watch-browser.ts';

type TestFixtures = {
  /** the start page, opened by somebody who was never here */
  home: HomePage;
  /** has a CV read beforehand, without the pages, and opens its analysis */
  analysisOf: (file: DocumentFile) => Promise<AnalysisPage>;
  watch: BrowserWatch;
};

type WorkerFixtures = { vitae: Vitae };

/**
 * Tests of the whole product in a real browser: one server for each worker, a new person for each test. A test also fails
 * when a page logged an error, broke the content security policy, or asked another host for anything.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  vitae: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const vitae = await startVitae();
      await use(vitae);
      await vitae.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: ({ vitae }, use) => use(vitae.url),

  watch: [
    async ({ context }, use) => {
      const watch = watchBrowser(context);
      await use(watch);
      expect.soft(watch.complaints, 'what the pages complained about').toEqual([]);
      expect.soft(watch.foreign, 'hosts besides the product').toEqual([]);
    },
    { auto: true },
  ],

  home: async ({ page }, use) => use(await HomePage.open(page)),

  analysisOf: async ({ context, page, vitae }, use) => {
    await use(async (file) => {
      const cv = await giveCv(context, vitae.url, file);
      return AnalysisPage.open(page, cv.id);
    });
  },
});

export { expect };
