import { expect, type Locator, type Page } from 'playwright/test';
import { readDownload } from './read-download.ts';
import { Record } from './record.ts';
import { SitePage } from './site.ts';

/** The living profile. */
export class ProfilePage extends SitePage {
  readonly record: Record;

  constructor(page: Page) {
    super(page);
    this.record = new Record(page);
  }

  static async here(page: Page): Promise<ProfilePage> {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your profile');
    return new ProfilePage(page);
  }

  static async open(page: Page): Promise<ProfilePage> {
    await page.goto('/profile');
    return ProfilePage.here(page);
  }

  get removed(): Locator {
    return this.page.getByRole('group').filter({ hasText: 'Removed by you' });
  }

  async bringBack(words: string): Promise<void> {
    await this.removed.getByText('Removed by you').click();
    await this.removed.getByRole('button', { name: new RegExp(`^Bring back .*${words}`) }).click();
  }

  async downloadJsonResume(): Promise<unknown> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'resume.json' }).click();
    return JSON.parse((await readDownload(await download)).toString());
  }
}
