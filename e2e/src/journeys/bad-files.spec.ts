import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import {
  emptyFile,
  encryptedPdf,
  pictureNamedPdf,
  tooLargeFile,
  truncatedPdf,
} from '../documents/bad-files.ts';
import type { DocumentFile } from '../documents/document.ts';
import { typesetPdf } from '../documents/typeset-pdf.ts';
import { CvsPage } from '../pages/cvs-page.ts';
import { expect, test } from '../test.ts';

type BadFile = { what: string; make: () => DocumentFile | Promise<DocumentFile>; words: string };

const REFUSED_AT_ONCE: BadFile[] = [
  { what: 'an empty file', make: emptyFile, words: 'The file is empty. Choose another one.' },
  { what: 'a file of 11 MB', make: tooLargeFile, words: 'The file is larger than 10 MB.' },
];

for (const { what, make, words } of REFUSED_AT_ONCE) {
  test(`${what} is refused before it is sent, and another can be chosen`, async ({ home, page }) => {
    const upload = await home.choose(await make());
    await expect(upload.problem).toContainText(words);
    await upload.chooseAnother();
    const analysis = await (await home.choose(await typesetPdf('ada-byrne.pdf', ADA_CV))).arrive();
    await expect(analysis.title).toHaveText('ada-byrne.pdf');
    const cvs = await CvsPage.open(page);
    await expect(cvs.page.getByRole('main').getByRole('listitem')).toHaveCount(1);
  });
}

const SET_ASIDE: BadFile[] = [
  { what: 'a picture named .pdf', make: pictureNamedPdf, words: 'This looks like a photo or scan' },
  {
    what: 'a PDF with a password',
    make: () => encryptedPdf(ADA_CV),
    words: 'The file is protected by a password. Save a copy without one and upload that.',
  },
  {
    what: 'a PDF that breaks off',
    make: () => truncatedPdf(ADA_CV),
    words: 'The file is damaged or incomplete. Export it again and upload the new copy.',
  },
];

for (const { what, make, words } of SET_ASIDE) {
  test(`${what} is set aside with its reason, and can be deleted`, async ({ home, page }) => {
    const file = await make();
    const upload = await home.choose(file);
    await expect(upload.problem).toContainText(words);
    await upload.chooseAnother();

    const cvs = await CvsPage.open(page);
    await expect(cvs.cv(file.name)).toContainText(words);
    await expect(cvs.cv(file.name)).toContainText('Not readable');
    await page.getByRole('link', { name: file.name, exact: true }).click();
    await expect(upload.problem).toContainText(words);
    await expect(page.getByRole('link', { name: 'Upload another file' })).toBeVisible();

    const receipt = await (await CvsPage.open(page)).delete(file.name);
    expect(await receipt.count('Stored files')).toBe(1);
    expect(await receipt.count('Profile entries')).toBe(0);
    await receipt.close();
    await expect(page.getByText('No CV here yet')).toBeVisible();
  });
}
