import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { pictureNamedPdf } from './documents/bad-files.ts';
import { NELL_CV } from './documents/people.ts';
import { typesetPdf } from './documents/typeset-pdf.ts';
import { AccountPage, RecoveryCodePage } from './pages/account-page.ts';
import { AnalysisPage } from './pages/analysis-page.ts';
import { CvsPage } from './pages/cvs-page.ts';
import { HomePage } from './pages/home-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { openSample } from './show-sample.ts';

type Scene = (page: Page) => Promise<unknown>;

const UPLOAD = '**/trpc/cv.upload*';

async function open(page: Page, path: string, shows: RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('main')).toContainText(shows);
  await page.evaluate(() => document.fonts.ready);
}

async function openListed(page: Page, fileName: string): Promise<void> {
  await CvsPage.open(page);
  await page.getByRole('link', { name: fileName, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fileName);
}

/** Sends a file while the network holds its breath. */
async function holdUpload(page: Page): Promise<void> {
  const home = await HomePage.open(page);
  await page.route(UPLOAD, () => {});
  await home.choose(await typesetPdf('nell-harrow.pdf', NELL_CV));
  await expect(page.getByText(/Sending/)).toBeVisible();
}

/** Two files at once: a CV, and a picture that is none. */
async function uploadTwo(page: Page): Promise<void> {
  await HomePage.open(page); // leaving ends the held upload
  await page.unroute(UPLOAD);
  const files = [await typesetPdf('nell-harrow.pdf', NELL_CV), pictureNamedPdf()];
  await page.getByLabel('CV file').setInputFiles(files);
  await expect(page.getByRole('link', { name: 'See what was found' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeVisible();
}

async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

async function editLocation(page: Page): Promise<void> {
  const { record } = await ProfilePage.open(page);
  await record.root
    .getByRole('button', { name: /^Location: Galway/ })
    .first()
    .click();
  const correct = page.getByRole('button', { name: 'Correct this' });
  await correct
    .or(page.getByRole('textbox', { name: 'Location' }))
    .first()
    .waitFor();
  if (await correct.isVisible()) await correct.click();
}

async function signUp(page: Page): Promise<void> {
  const account = await AccountPage.open(page);
  const email = `marlowe.${randomUUID()}@example.com`;
  await account.signUp({ name: 'Marlowe Quillfeather', email, password: 'a long tide comes in' });
}

async function deleteFirst(page: Page): Promise<void> {
  await (await CvsPage.open(page)).delete('photo.pdf');
}

/** Every page in the order in which one person comes to it. */
export const SCENES: Record<string, Scene> = {
  home: (page) => open(page, '/', /Drop your CV here/),
  'home-paste': (page) => showTab(page, 'Paste text'),
  'list-empty': (page) => open(page, '/cvs', /No CV here yet/),
  'profile-empty': (page) => open(page, '/profile', /begins with a CV/),
  'not-found': (page) => open(page, '/no/such/page', /not in the text/),
  'missing-cv': (page) => open(page, '/cv/cv_0123456789abcdefghij', /This CV is not here/),
  privacy: (page) => open(page, '/privacy', /No AI provider is set up/),
  'account-guest': (page) => open(page, '/account', /Leave no trace/),
  'home-sending': holdUpload,
  'home-uploaded': uploadTwo,
  analysis: openSample,
  suggestions: (page) => new AnalysisPage(page).showSuggestions(),
  unplaced: (page) => new AnalysisPage(page).showUnplaced(),
  about: (page) => showTab(page, 'About'),
  'home-again': (page) => open(page, '/', /Your CVs/),
  list: (page) => open(page, '/cvs', /Not readable/),
  'failed-cv': (page) => openListed(page, 'photo.pdf'),
  'deletion-receipt': deleteFirst,
  profile: (page) => open(page, '/profile', /Tidewater Ferries/),
  'profile-editing': editLocation,
  'recovery-code': signUp,
  'account-signed-up': (page) => new RecoveryCodePage(page).keep(),
};
