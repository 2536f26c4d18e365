import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { ADA_CV } from '../../../apps/server/src/testing/made-up-cv.ts';
import { pictureNamedPdf } from '../documents/bad-files.ts';
import { textFile } from '../documents/document.ts';
import { giveCv } from '../server/give-cv.ts';
import { expect, test } from '../test.ts';

const WIDTHS = [1280, 390];
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 800;

/** What axe finds wrong, in a line each. */
async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** A page, and the words that tell that it is there as a whole. */
type Place = { name: string; path: string; shows: RegExp };

const WITHOUT_CV: Place[] = [
  { name: 'start page', path: '/', shows: /Drop your CV here/ },
  { name: 'empty list', path: '/cvs', shows: /No CV here yet/ },
  { name: 'empty profile', path: '/profile', shows: /Your profile begins with a CV/ },
  { name: 'account page', path: '/account', shows: /Leave no trace/ },
  { name: 'privacy page', path: '/privacy', shows: /No AI provider is set up/ },
  { name: 'page for a wrong address', path: '/no/such/page', shows: /not in the text/ },
  { name: 'page of a missing CV', path: '/cv/cv_0123456789abcdefghij', shows: /This CV is not here/ },
];

const WITH_CV: Place[] = [
  { name: 'start page of somebody who came back', path: '/', shows: /Your CVs/ },
  { name: 'list of CVs', path: '/cvs', shows: /Ready/ },
  { name: 'analysis page', path: '/cv/:id', shows: /Quillfeather Ltd/ },
  { name: 'suggestions', path: '/cv/:id?tab=suggestions', shows: /Nothing changes unless you accept it/ },
  { name: 'list of unplaced lines', path: '/cv/:id?tab=unplaced', shows: /used by no field/ },
  { name: 'facts about an analysis', path: '/cv/:id?tab=about', shows: /Engine version/ },
  { name: 'profile page', path: '/profile', shows: /Quillfeather Ltd/ },
];

async function expectNoFaults(page: Page, { path, shows }: Place): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText(shows);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await findFaults(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

for (const place of WITHOUT_CV) {
  test(`axe finds nothing on the ${place.name}`, async ({ page, watch }) => {
    watch.expectComplaint(/status of 404/); // the missing CV
    await expectNoFaults(page, place);
  });
}

for (const place of WITH_CV) {
  test(`axe finds nothing on the ${place.name}`, async ({ page, context, vitae }) => {
    const { id } = await giveCv(
      context,
      vitae.url,
      textFile('ada-byrne.txt', `${ADA_CV}\nTIDE NOTES\n\nHerons.`),
    );
    await expectNoFaults(page, { ...place, path: place.path.replace(':id', id) });
  });
}

test('axe finds nothing on the page of a file that could not be read', async ({ page, context, vitae }) => {
  const { id } = await giveCv(context, vitae.url, pictureNamedPdf());
  await expectNoFaults(page, { name: '', path: `/cv/${id}`, shows: /This looks like a photo or scan/ });
});
