import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { NELL_CV } from '../documents/people.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { AccountPage } from '../pages/account-page.ts';
import { CvsPage } from '../pages/cvs-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { makeDataDir, removeDataDir, startVitaeOn } from '../server/start-vitae.ts';
import { expect, test } from '../test.ts';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

/** A browser session with the product, which may go on with the cookies of an earlier one. */
async function visit(browser: Browser, baseURL: string, cookies?: Cookies): Promise<Page> {
  const options: BrowserContextOptions = { baseURL, ...(cookies && { storageState: cookies }) };
  return (await browser.newContext(options)).newPage();
}

async function leave(page: Page): Promise<Cookies> {
  const cookies = await page.context().storageState();
  await page.context().close();
  return cookies;
}

test('everything is still there after a restart, for guests and for accounts', async ({ browser }) => {
  test.slow(); // three servers, one after the other
  const dataDir = await makeDataDir();
  const today = await startVitaeOn(dataDir);
  const page = await visit(browser, today.url);
  const home = await HomePage.open(page);
  const analysis = await (await home.choose(await typesetPdf('nell-harrow.pdf', NELL_CV))).arrive();
  const { record } = await analysis.toProfile();
  await (await record.edit('Location', 'Galway, Ireland')).save('Inis Mór, Ireland');
  await expect(record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
  const asGuest = await leave(page);
  await today.stop();

  const tomorrow = await startVitaeOn(dataDir);
  try {
    const again = await visit(browser, tomorrow.url, asGuest);
    const profile = await ProfilePage.open(again);
    await expect(profile.record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
    await expect((await CvsPage.open(again)).cv('nell-harrow.pdf')).toContainText('Ready');
    const recovery = await (await AccountPage.open(again)).signUp({
      name: 'Nell Harrow',
      email: 'nell.harrow@example.com',
      password: 'a long tide comes in',
    });
    await recovery.keep();
    await leave(again);
  } finally {
    await tomorrow.stop();
  }

  const nextWeek = await startVitaeOn(dataDir);
  try {
    const elsewhere = await visit(browser, nextWeek.url);
    const account = await AccountPage.open(elsewhere);
    await account.signIn('nell.harrow@example.com', 'a long tide comes in');
    await expect(account.signedIn).toBeVisible();
    await expect((await CvsPage.open(elsewhere)).cv('nell-harrow.pdf')).toContainText('Ready');
    await leave(elsewhere);
  } finally {
    await nextWeek.stop();
    await removeDataDir(dataDir);
  }
});
