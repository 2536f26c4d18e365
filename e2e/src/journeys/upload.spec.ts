import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { textFile } from '../documents/document.ts';
import { typesetDocx } from '../documents/typeset-docx.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import type { AnalysisPage } from '../pages/analysis-page.ts';
import { expect, test } from '../test.ts';

const STEPS = ['Stored', 'Read', 'Analysed', 'Profile updated'];

/** The facts of Ada's CV, and the words of its text that they are traced to. */
async function expectAda({ record, text, markedLines }: AnalysisPage): Promise<void> {
  await expect(record.section('Contact').getByRole('heading', { name: 'Ada Byrne' })).toBeVisible();
  await expect(record.value('E-mail', 'ada.byrne@example.com')).toBeVisible();
  await expect(record.value('Employer', 'Quillfeather Ltd')).toBeVisible();
  await expect(record.section('Skills').getByRole('button', { name: 'Name: Terraform' })).toBeVisible();
  await expect(record.section('Languages').getByRole('button', { name: 'Name: German' })).toBeVisible();

  const quote = await record.quoteOf('E-mail', 'ada.byrne@example.com');
  await expect(quote).toContainText('“ada.byrne@example.com”');
  await expect(quote).toContainText('page 1, line 3');
  await expect(markedLines).toHaveText(/ada\.byrne@example\.com/);
  await expect(text).toContainText('University of Westmarch');
}

test('a dropped PDF becomes an analysis whose values show their words in the CV', async ({ home }) => {
  const upload = await home.drop(await typesetPdf('ada-byrne.pdf', ADA_CV));
  await expect(upload.steps).toHaveText(STEPS.map((step) => new RegExp(`^${step}`)));
  const analysis = await upload.arrive();
  await expect(analysis.title).toHaveText('ada-byrne.pdf');
  await expectAda(analysis);
});

test('the work on a CV is told step by step, to the end', async ({ home }) => {
  const upload = await home.choose(await typesetPdf('ada-byrne.pdf', ADA_CV));
  await expect(upload.steps.first()).toHaveText('Stored: done');
  await expect(upload.steps).toHaveText(STEPS.map((step) => `${step}: done`));
});

test('a chosen Word document becomes the same analysis', async ({ home }) => {
  const upload = await home.choose(await typesetDocx('ada-byrne.docx', ADA_CV));
  await expectAda(await upload.arrive());
});

test('pasted text becomes the same analysis', async ({ home }) => {
  const upload = await home.paste(ADA_CV);
  await expectAda(await upload.arrive());
});

test('the sample CV can be taken without a file at hand', async ({ home }) => {
  const analysis = await (await home.takeSample()).arrive();
  await expect(analysis.title).toHaveText('sample-cv.md');
  await expect(analysis.record.section('Contact')).toContainText('Marlowe Quillfeather');
});

test('lines that no field uses are listed, with their place', async ({ analysisOf }) => {
  const odd = 'Seventeen grey herons watch the harbour wall';
  const analysis = await analysisOf(textFile('odd.txt', `${ADA_CV}\nTIDE NOTES\n\n${odd}\n`));
  const lines = await analysis.showUnplaced();
  await expect(lines.filter({ hasText: odd })).toContainText(/page 1, line \d+/);
  await lines.filter({ hasText: odd }).hover();
  await expect(analysis.markedLines).toContainText(odd);
});

test('the same file twice is one CV', async ({ home, page }) => {
  const file = await typesetPdf('ada-byrne.pdf', ADA_CV);
  await (await home.choose(file)).arrive();
  await page.goBack();
  const again = await home.choose(file);
  await expect(page.getByText('These exact bytes were here already')).toBeVisible();
  const cvs = await (await again.arrive()).toCvs();
  await expect(cvs.cv('ada-byrne.pdf')).toHaveCount(1);
});
