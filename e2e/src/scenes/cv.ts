import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { ADA_LATER_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import type { DocumentFile } from '../documents/document.ts';
import { hiddenTextPdf, longWordsFile } from '../documents/odd-cvs.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { AnalysisPage } from '../pages/analysis-page.ts';
import { CvsPage } from '../pages/cvs-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { openSample } from '../show-sample.ts';
import { edit, open, type Scenes, showTab } from './scene.ts';

async function openListed(page: Page, fileName: string): Promise<void> {
  await CvsPage.open(page);
  await page.getByRole('link', { name: fileName, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fileName);
}

async function upload(page: Page, file: DocumentFile): Promise<void> {
  await (await (await HomePage.open(page)).choose(file)).arrive();
}

/** One suggestion accepted, one rejected, the others open. */
async function decide(page: Page): Promise<void> {
  const suggestions = (await new AnalysisPage(page).showSuggestions()).root.getByRole('listitem');
  await suggestions.nth(0).getByRole('button').first().click();
  await expect(suggestions.nth(0)).toContainText(/Accepted|Done/);
  await suggestions
    .nth(1)
    .getByRole('button', { name: /Reject|Not for me/ })
    .click();
  await expect(suggestions.nth(1)).toContainText('Rejected');
}

/** The CV's text: a tab of its own on a phone, beside the result on a desk. */
async function showText(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'CV text' });
  if (await tab.isVisible()) await tab.click();
}

async function openHidden(page: Page): Promise<void> {
  await upload(page, await hiddenTextPdf('byrne-two-faced.pdf'));
  await page.getByText('Show the hidden text').click();
}

async function openLater(page: Page): Promise<void> {
  await upload(page, await typesetPdf('ada-byrne-2026.pdf', ADA_LATER_CV));
  await open(page, '/cvs', /ada-byrne-2026/);
}

async function askToDelete(page: Page): Promise<void> {
  await CvsPage.open(page);
  await page.getByRole('button', { name: 'Delete photo.pdf' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** CVs and what was found in them. */
export const CV_SCENES: Scenes = {
  analysis: openSample,
  'analysis-editing': (page) => edit(page, /^Point: Cut the median/, 'Point'),
  suggestions: async (page) => {
    await page.reload(); // leaves the editor
    await decide(page);
  },
  about: (page) => showTab(page, 'About'),
  'hidden-text': openHidden,
  'long-words': (page) => upload(page, longWordsFile()),
  unplaced: (page) => new AnalysisPage(page).showUnplaced(),
  'cv-text': showText,
  list: openLater,
  'home-again': (page) => open(page, '/', /Your CVs/),
  'failed-cv': (page) => openListed(page, 'photo.pdf'),
  'delete-question': askToDelete,
  'deletion-receipt': async (page) => (await CvsPage.open(page)).delete('photo.pdf'),
};
