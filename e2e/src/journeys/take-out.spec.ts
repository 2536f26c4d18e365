import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { typesetDocx } from '../documents/typeset-docx.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { expect, test } from '../test.ts';

test('resume.json holds the profile in the words of JSON Resume', async ({ analysisOf }) => {
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const profile = await analysis.toProfile();
  await expect(profile.record.value('E-mail', 'ada.byrne@example.com')).toBeVisible();
  expect(await profile.downloadJsonResume()).toMatchObject({
    basics: { name: 'Ada Byrne', email: 'ada.byrne@example.com' },
    work: expect.arrayContaining([
      expect.objectContaining({
        name: 'Quillfeather Ltd',
        position: 'Backend Developer',
        startDate: '2017-06',
        endDate: '2021-02',
      }),
    ]),
    education: [expect.objectContaining({ institution: 'University of Westmarch' })],
    languages: expect.arrayContaining([expect.objectContaining({ language: 'German' })]),
  });
});

test('the original file comes back byte for byte', async ({ analysisOf }) => {
  const file = await typesetDocx('ada-byrne.docx', ADA_CV);
  const analysis = await analysisOf(file);
  expect((await analysis.downloadOriginal()).equals(file.buffer)).toBe(true);
});

test('a deleted CV is gone with all that came of it, and the receipt counts each thing', async ({
  analysisOf,
  page,
  watch,
}) => {
  watch.expectComplaint(/status of 404/); // the address of what is gone
  const analysis = await analysisOf(await typesetPdf('ada-byrne.pdf', ADA_CV));
  const address = page.url();
  const cvs = await analysis.toCvs();
  const receipt = await cvs.delete('ada-byrne.pdf');
  await expect(receipt.root).toContainText('ada-byrne.pdf');
  expect(await receipt.count('Stored files')).toBe(1);
  expect(await receipt.count('CV records')).toBe(1);
  expect(await receipt.count('Analyses')).toBe(1);
  expect(await receipt.count('Profile entries')).toBeGreaterThan(5);
  await receipt.close();

  await expect(page.getByText('No CV here yet')).toBeVisible();
  await ProfilePage.open(page);
  await expect(page.getByText('Your profile begins with a CV')).toBeVisible();
  await page.goto(address);
  await expect(analysis.title).toHaveText('This CV is not here');
});
