import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { expect, test } from '../test.ts';

const WEAK = 'Responsible for managing the move of 40 services to Kubernetes';

test('a correction by hand changes the analysis, and a profile open elsewhere follows without a reload', async ({
  analysisOf,
  context,
}) => {
  const { record } = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const elsewhere = await ProfilePage.open(await context.newPage());
  await expect(elsewhere.record.value('Employer', 'Quillfeather Ltd')).toBeVisible();

  await (await record.edit('Employer', 'Quillfeather Ltd')).save('Quillfeather & Daughters');
  await expect(record.value('Employer', 'Quillfeather & Daughters')).toBeVisible();
  const quote = await record.quoteOf('Employer', 'Quillfeather & Daughters');
  await expect(quote).toContainText('Written by you');
  await expect(elsewhere.record.value('Employer', 'Quillfeather & Daughters')).toBeVisible();
  await expect(elsewhere.record.value('Employer', 'Quillfeather Ltd')).toHaveCount(0);
});

test('an accepted suggestion changes the analysis and the profile, a rejected one nothing, and both can be undone', async ({
  analysisOf,
  context,
}) => {
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const elsewhere = await ProfilePage.open(await context.newPage());
  const before = elsewhere.record.value('Point', WEAK);
  await expect(before).toBeVisible();

  const review = await analysis.showSuggestions();
  const weak = review.about('Responsible for managing');
  const after = await weak.result();
  await weak.accept();
  await expect(elsewhere.record.value('Point', after)).toBeVisible();
  await expect(before).toHaveCount(0);
  await analysis.showResult();
  await expect(analysis.record.value('Point', after)).toBeVisible();

  await analysis.showSuggestions();
  await weak.undo();
  await expect(before).toBeVisible();
  await weak.reject();
  await expect(before).toBeVisible();
  await analysis.showResult();
  await expect(analysis.record.value('Point', WEAK)).toBeVisible();
});
