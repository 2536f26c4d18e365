import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { AccountPage, RecoveryCodePage } from '../pages/account-page.ts';
import { CvsPage } from '../pages/cvs-page.ts';
import { ProfilePage } from '../pages/profile-page.ts';
import { edit, open, type Scenes } from './scene.ts';

/** A profile of one person: the CVs of the others go. */
async function openAda(page: Page): Promise<void> {
  for (const name of [/^Delete wilhelmina/, /^Delete sample-cv/, /^Delete byrne-two-faced/]) {
    await CvsPage.open(page);
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('dialog', { name: 'Deleted' }).getByRole('button', { name: 'Done' }).click();
  }
  await open(page, '/profile', /Tidewater Robotics/);
  await expect(page.getByText('Updating from your CVs')).toBeHidden();
}

async function editLocation(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await edit(page, /^Location: (Galway|Dublin)/, 'Location');
  await page.getByRole('textbox', { name: 'Location' }).fill('Inis Mór, Ireland');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Location: Inis Mór, Ireland' })).toBeVisible();
}

async function chooseVersion(page: Page): Promise<void> {
  await edit(page, /^End: .*2023/, 'End');
}

async function addDetails(page: Page): Promise<void> {
  await page.reload(); // leaves the editor
  await page.getByRole('button', { name: /^Add details to position Senior/ }).click();
}

async function addRow(page: Page): Promise<void> {
  const region = page.getByRole('region', { name: 'Experience', exact: true });
  await region.hover();
  await region.getByRole('button', { name: 'Add position' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function removeRow(page: Page): Promise<void> {
  const profile = await ProfilePage.open(page);
  await profile.record.remove('position Backend Developer');
  await expect(page.getByText('Position removed')).toBeVisible();
  await profile.removed.getByText('Removed by you').click();
}

async function signUp(page: Page): Promise<void> {
  const account = await AccountPage.open(page);
  const email = `ada.${randomUUID()}@example.com`;
  await account.signUp({ name: 'Ada Byrne', email, password: 'a long tide comes in' });
}

/** The profile of somebody with two CVs, and the account they make in the end. */
export const PROFILE_SCENES: Scenes = {
  profile: openAda,
  'profile-printed': (page) => page.emulateMedia({ media: 'print' }),
  'profile-edited': editLocation,
  'profile-versions': chooseVersion,
  'profile-details': addDetails,
  'profile-add': addRow,
  'profile-removed': removeRow,
  'recovery-code': signUp,
  'account-signed-up': (page) => new RecoveryCodePage(page).keep(),
};
