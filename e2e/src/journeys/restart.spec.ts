import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { AccountPage } from '../pages/account-page.ts';
import { CvsPage } from '../pages/cvs-page.ts';
import { HomePage } from '../pages/home-page.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { makeDataDir, removeDataDir, startVitaeOn } from '../server/start-vitae.ts';
import { test as base, expect } from '../test.ts';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
type Day = (page: Page) => Promise<void>;

const test = base.extend<{ dataDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  dataDir: async ({}, use) => {
    const dataDir = await makeDataDir();
    await use(dataDir);
    await removeDataDir(dataDir);
  },
});

/** A start of the product over `dataDir`, a visit with the cookies of an earlier one, and its end, whatever happens. */
async function spendDay(browser: Browser, dataDir: string, day: Day, cookies?: Cookies): Promise<Cookies> {
  const vitae = await startVitaeOn(dataDir);
  try {
    const options: BrowserContextOptions = {
      baseURL: vitae.url,
      ...(cookies && { storageState: cookies }),
    };
    const context = await browser.newContext(options);
    await day(await context.newPage());
    const kept = await context.storageState();
    await context.close();
    return kept;
  } finally {
    await vitae.stop();
  }
}

test('everything is still there after a restart, for guests and for accounts', async ({
  browser,
  dataDir,
}) => {
  test.slow(); // three servers, one after the other
  const asGuest = await spendDay(browser, dataDir, async (page) => {
    const home = await HomePage.open(page);
    const analysis = await (await home.choose(await typesetPdf('ada-byrne.pdf', ADA_CV))).arrive();
    const { record } = await analysis.toProfile();
    await (await record.edit('Location', 'Dublin, Ireland')).save('Inis Mór, Ireland');
    await expect(record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
  });

  const nextDay: Day = async (page) => {
    const profile = await ProfilePage.open(page);
    await expect(profile.record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
    await expect((await CvsPage.open(page)).cv('ada-byrne.pdf')).toContainText('Ready');
    const recovery = await (await AccountPage.open(page)).signUp({
      name: 'Ada Byrne',
      email: 'ada.byrne@example.com',
      password: 'a long tide comes in',
    });
    await recovery.keep();
  };
  await spendDay(browser, dataDir, nextDay, asGuest);

  await spendDay(browser, dataDir, async (page) => {
    const account = await AccountPage.open(page);
    await account.signIn('ada.byrne@example.com', 'a long tide comes in');
    await expect(account.signedIn).toBeVisible();
    await expect((await CvsPage.open(page)).cv('ada-byrne.pdf')).toContainText('Ready');
  });
});
