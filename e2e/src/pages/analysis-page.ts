import { expect, type Locator, type Page } from 'playwright/test';
import { CvsPage } from './cvs-page.ts';
import { ProfilePage } from './profile-page.ts';
import { readDownload } from './read-download.ts';
import { Record } from './record.ts';
import { ReviewPanel } from './review-panel.ts';
import { SitePage } from './site.ts';

/** One CV: what was found in it, beside its text. */
export class AnalysisPage extends SitePage {
  readonly record: Record;
  /** the CV's text, line by line */
  readonly text: Locator;

  constructor(page: Page) {
    super(page);
    this.record = new Record(page);
    this.text = page.getByRole('region', { name: 'CV text' });
  }

  static async here(page: Page): Promise<AnalysisPage> {
    await expect(page.getByRole('tab', { name: 'Result' })).toBeVisible();
    return new AnalysisPage(page);
  }

  static async open(page: Page, cvId: string): Promise<AnalysisPage> {
    await page.goto(`/cv/${cvId}`);
    return AnalysisPage.here(page);
  }

  /** The lines that the value in hand was traced to. */
  get markedLines(): Locator {
    return this.text.locator('[data-active]');
  }

  get warnings(): Locator {
    return this.page.getByRole('region', { name: 'Worth knowing' });
  }

  async showResult(): Promise<Record> {
    await this.tab('Result').click();
    return this.record;
  }

  async showSuggestions(): Promise<ReviewPanel> {
    await this.tab('Suggestions').click();
    return new ReviewPanel(this.page);
  }

  /** The lines that no field uses. */
  async showUnplaced(): Promise<Locator> {
    await this.tab('Not placed').click();
    return this.page.getByRole('tabpanel', { name: /^Not placed/ }).getByRole('listitem');
  }

  async undoLastChange(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo last change' }).click();
  }

  async readWithAi(): Promise<void> {
    await this.page.getByRole('button', { name: 'Read with AI' }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toContainText('The full text of this CV is sent to');
    await dialog.getByRole('button', { name: 'Send it and read' }).click();
  }

  async downloadOriginal(): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('link', { name: 'Original file' }).click();
    return readDownload(await download);
  }

  async toProfile(): Promise<ProfilePage> {
    await this.follow('Profile', 'Your profile');
    return ProfilePage.here(this.page);
  }

  async toCvs(): Promise<CvsPage> {
    await this.follow('CVs', 'CVs');
    return new CvsPage(this.page);
  }

  private tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }
}
