import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { AccountPage } from '../pages/account-page.ts';
import { CvsPage } from '../pages/cvs-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { expect, test } from '../test.ts';

const FILE = 'ada-byrne.pdf';
/** Another account for each test: the server of a worker keeps them all. */
const newPerson = () => ({
  name: 'Ada Byrne',
  email: `ada.${crypto.randomUUID()}@example.com`,
  password: 'a long tide comes in',
});

test('what a guest did stays when they sign up, sign out and sign in again', async ({ analysisOf, page }) => {
  const analysis = await analysisOf(await typesetPdf(FILE, ADA_CV));
  const { record } = await analysis.toProfile();
  await (await record.edit('Location', 'Dublin, Ireland')).save('Inis Mór, Ireland');

  const { email, ...person } = newPerson();
  const recovery = await (await AccountPage.open(page)).signUp({ email, ...person });
  const code = await recovery.read();
  expect(code.length).toBeGreaterThanOrEqual(16);
  const account = await recovery.keep();
  await expect(account.signedIn).toContainText('Ada Byrne');
  await page.reload();
  await expect(account.signedIn).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);
  await expect((await CvsPage.open(page)).cv(FILE)).toBeVisible();

  await (await AccountPage.open(page)).signOut();
  await CvsPage.open(page);
  await expect(page.getByText('No CV here yet')).toBeVisible();

  await (await AccountPage.open(page)).signIn(email, person.password);
  await expect(account.signedIn).toBeVisible();
  await expect((await CvsPage.open(page)).cv(FILE)).toBeVisible();
  const profile = await ProfilePage.open(page);
  await expect(profile.record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
});

test('the recovery code opens the account once, with a new password', async ({ analysisOf, page, watch }) => {
  watch.expectComplaint(/status of 40[0-9]/); // the refused sign-ins
  await analysisOf(await typesetPdf(FILE, ADA_CV));
  const { email, ...person } = newPerson();
  const recovery = await (await AccountPage.open(page)).signUp({ email, ...person });
  const code = await recovery.read();
  const account = await recovery.keep();
  await account.signOut();

  const fresh = await account.recover(email, code, 'another tide goes out');
  expect(await fresh.read()).not.toBe(code);
  await fresh.keep();
  await expect(account.signedIn).toBeVisible();
  await expect((await CvsPage.open(page)).cv(FILE)).toBeVisible();

  await (await AccountPage.open(page)).signOut();
  await account.signIn(email, person.password);
  await expect(account.problem).toHaveText('The e-mail and password do not belong together.');
  await account.tryToRecover(email, code, 'a third tide altogether');
  await expect(account.problem).toHaveText('The e-mail and recovery code do not belong together.');
});

test('what a guest did is carried into the account they sign in to', async ({ page }) => {
  const { email, ...person } = newPerson();
  const recovery = await (await AccountPage.open(page)).signUp({ email, ...person });
  await (await recovery.keep()).signOut();

  const home = await HomePage.open(page);
  await (await home.choose(await typesetPdf(FILE, ADA_CV))).arrive();
  const account = await AccountPage.open(page);
  await account.signIn(email, person.password);
  await expect(account.signedIn).toBeVisible();
  await expect((await CvsPage.open(page)).cv(FILE)).toBeVisible();
  const profile = await ProfilePage.open(page);
  await expect(profile.record.value('E-mail', 'ada.byrne@example.com')).toBeVisible();
});

test('a guest can erase everything and goes on as somebody new', async ({ analysisOf, page }) => {
  await analysisOf(await typesetPdf(FILE, ADA_CV));
  await (await AccountPage.open(page)).eraseEverything('Erase everything');
  await CvsPage.open(page);
  await expect(page.getByText('No CV here yet')).toBeVisible();
  await (await (await HomePage.open(page)).choose(await typesetPdf(FILE, ADA_CV))).arrive();
});

test('an erased account cannot be signed in to', async ({ analysisOf, page, watch }) => {
  watch.expectComplaint(/status of 401/); // the refused sign-in
  await analysisOf(await typesetPdf(FILE, ADA_CV));
  const { email, ...person } = newPerson();
  const recovery = await (await AccountPage.open(page)).signUp({ email, ...person });
  const account = await recovery.keep();
  await account.eraseEverything('Erase my account');
  await account.signIn(email, person.password);
  await expect(account.problem).toHaveText('The e-mail and password do not belong together.');
});
