import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { pictureNamedPdf } from '../documents/bad-files.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { HomePage } from '../pages/home-page.ts';
import { open, type Scenes, showTab } from './scene.ts';

const PROFILE = /\/trpc\/[^?]*profile\.get/;
const UPLOAD = '**/trpc/cv.upload*';

/** Sends a file while the network holds its breath. */
async function holdUpload(page: Page): Promise<void> {
  const home = await HomePage.open(page);
  await page.route(UPLOAD, () => {});
  await home.choose(await typesetPdf('ada-byrne.pdf', ADA_CV));
  await expect(page.getByText(/Sending/)).toBeVisible();
}

/** Two files at once: a CV, and a picture that is none. */
async function uploadTwo(page: Page): Promise<void> {
  await HomePage.open(page); // leaving ends the held upload
  await page.unroute(UPLOAD);
  const files = [await typesetPdf('ada-byrne.pdf', ADA_CV), pictureNamedPdf()];
  await page.getByLabel('CV file').setInputFiles(files);
  await expect(page.getByRole('link', { name: 'See what was found' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeVisible();
}

async function failToLoad(page: Page): Promise<void> {
  await page.route(PROFILE, (route) => route.abort());
  await open(page, '/profile', /We could not load your profile/);
}

async function tryAgain(page: Page): Promise<void> {
  await page.unroute(PROFILE);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Your profile begins with a CV')).toBeVisible();
}

/** Somebody who was never here, up to their first files. */
export const VISITOR_SCENES: Scenes = {
  home: (page) => open(page, '/', /Drop your CV here/),
  'home-paste': (page) => showTab(page, 'Paste text'),
  privacy: (page) => open(page, '/privacy', /No AI provider is set up/),
  'not-found': (page) => open(page, '/no/such/page', /not in the text/),
  'missing-cv': (page) => open(page, '/cv/cv_0123456789abcdefghij', /This CV is not here/),
  'account-guest': (page) => open(page, '/account', /Leave no trace/),
  'sign-in': (page) => showTab(page, 'Sign in'),
  recover: (page) => showTab(page, 'Forgot password'),
  'list-empty': (page) => open(page, '/cvs', /No CV here yet/),
  'profile-failed': failToLoad,
  'profile-empty': tryAgain,
  'home-sending': holdUpload,
  'home-uploaded': uploadTwo,
};
