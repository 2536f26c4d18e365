import type { Locator, Page } from 'playwright';
import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { textFile } from '../documents/document.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { UploadPage } from '../pages/upload-page.ts';
import { expect, test } from '../test.ts';

/** More stops than any page has before what a test looks for. */
const MAX_STOPS = 80;

/** Goes from stop to stop, as somebody without a pointer does, until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < MAX_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no stop of the Tab key within ${MAX_STOPS} is ${target}`);
}

test('a CV can be uploaded by keyboard, and the focus goes along', async ({ home, page }) => {
  await tabTo(page, page.getByRole('button', { name: 'Choose a file' }));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const analysis = await new UploadPage(home.page).arrive();
  await expect(analysis.title).toBeFocused();
});

test('the first stop leads past the navigation', async ({ home, page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(home.page.getByRole('main')).toBeFocused();
});

test('a value can be edited by keyboard, and Escape leaves it as it was', async ({ analysisOf, page }) => {
  const { record, markedLines } = await analysisOf(textFile('ada-byrne.txt', ADA_CV));
  const email = record.value('E-mail', 'ada.byrne@example.com');
  await tabTo(page, email);
  await expect(markedLines).toContainText('ada.byrne@example.com');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(email).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('ada@example.com');
  await page.keyboard.press('Enter');
  await expect(record.value('E-mail', 'ada@example.com')).toBeFocused();
});

test('a suggestion can be decided by keyboard', async ({ analysisOf, page }) => {
  await analysisOf(textFile('ada-byrne.txt', ADA_CV));
  await tabTo(page, page.getByRole('tab', { name: 'Result' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Suggestions/ })).toBeFocused();
  const suggestion = page.getByRole('tabpanel').getByRole('listitem').first();
  await tabTo(page, suggestion.getByRole('button').first());
  await page.keyboard.press('Enter');
  await expect(suggestion.getByRole('button', { name: 'Undo' })).toBeVisible();
});
