import { ADA_CV, ADA_LATER_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { typesetDocx } from '../documents/typeset-docx.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { HomePage } from '../pages/home-page.ts';
import { expect, test } from '../test.ts';

test('an edit, a deletion and an addition outlive the next CV, and nothing is doubled', async ({
  analysisOf,
  page,
}) => {
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  let { record } = await analysis.toProfile();

  await test.step('edit a field', async () => {
    const editor = await record.edit('Location', 'Dublin, Ireland');
    await editor.save('Inis Mór, Ireland');
    await expect(record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
  });

  await test.step('add a row', async () => {
    await record.add('Projects', 'project', { Name: 'Harbour Bell', Summary: 'Rings at high tide.' });
    await expect(record.item('Projects', 'Harbour Bell')).toContainText('Rings at high tide.');
  });

  await test.step('delete a row', async () => {
    await record.remove('position Backend Developer');
    await expect(record.item('Experience', 'Backend Developer')).toHaveCount(0);
  });

  await test.step('upload the CV of two years later', async () => {
    const home = await HomePage.open(page);
    const later = await (await home.choose(await typesetDocx('ada-later.docx', ADA_LATER_CV))).arrive();
    ({ record } = await later.toProfile());
  });

  await expect(record.item('Experience', 'Staff Engineer')).toHaveCount(1);
  await expect(record.item('Experience', 'Harbour Lane Systems')).toHaveCount(1);
  await expect(record.item('Experience', 'Harbour Lane Systems')).toContainText('Dec 2023');
  await expect(record.section('Experience').getByRole('article')).toHaveCount(2);
  await expect(record.item('Education', 'University of Westmarch')).toHaveCount(1);
  await expect(record.section('Skills').getByRole('button', { name: 'Name: Go', exact: true })).toHaveCount(
    1,
  );
  await expect(record.section('Skills').getByRole('button', { name: 'Name: Rust' })).toBeVisible();
  await expect(record.value('Location', 'Inis Mór, Ireland')).toBeVisible();
  await expect(record.item('Projects', 'Harbour Bell')).toHaveCount(1);
});

test('a deleted row can be taken back at once, and brought back later', async ({ analysisOf }) => {
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const profile = await analysis.toProfile();
  const row = profile.record.item('Experience', 'Backend Developer');

  await profile.record.remove('position Backend Developer');
  await expect(row).toHaveCount(0);
  await profile.undoFromNotice('Position removed');
  await expect(row).toHaveCount(1);
  await expect(profile.removed).toBeHidden();

  await profile.record.remove('position Backend Developer');
  await expect(row).toHaveCount(0);
  await profile.bringBack('Quillfeather Ltd');
  await expect(row).toHaveCount(1);
  await expect(profile.record.section('Experience').getByRole('article')).toHaveCount(2);
  await expect(profile.removed).toBeHidden();
});

test('a value of the profile leads to its words in the CV', async ({ analysisOf, page }) => {
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const { record } = await analysis.toProfile();
  await record.edit('Employer', 'Quillfeather Ltd');
  await page.getByRole('button', { name: 'See it in the CV' }).click();
  const source = page.getByRole('dialog', { name: 'ada-byrne.pdf' });
  await expect(source.locator('[data-active]')).toContainText('Quillfeather Ltd, Cork');
  await source.getByRole('link', { name: 'Open the whole analysis' }).click();
  await expect(analysis.title).toHaveText('ada-byrne.pdf');
});

test('an edited field goes back to what the CV says when asked to', async ({ analysisOf, page }) => {
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const { record } = await analysis.toProfile();
  await (await record.edit('Employer', 'Quillfeather Ltd')).save('Quillfeather Limited');
  await record.edit('Employer', 'Quillfeather Limited');
  await page.getByRole('button', { name: 'Back to what the CV says' }).click();
  await expect(record.value('Employer', 'Quillfeather Ltd')).toBeVisible();
});
