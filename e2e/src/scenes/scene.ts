import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** Brings a page into a state that is worth a picture, from where the scene before left it. */
export type Scene = (page: Page) => Promise<unknown>;
export type Scenes = Record<string, Scene>;

export async function open(page: Page, path: string, shows: RegExp): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('main')).toContainText(shows);
  await page.evaluate(() => document.fonts.ready);
}

export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Opens a value's editor; on a phone, its sheet stands before it. */
export async function edit(page: Page, value: RegExp, label: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: value }).first().click();
  const correct = page.getByRole('button', { name: 'Correct this' });
  const box = page.getByRole('textbox', { name: label });
  await correct.or(box).first().waitFor();
  if (await correct.isVisible()) await correct.click();
  await expect(box).toBeFocused();
}
