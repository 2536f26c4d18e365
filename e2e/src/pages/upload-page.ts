import { expect, type Locator } from 'playwright/test';
import { AnalysisPage } from './analysis-page.ts';
import { SitePage } from './site.ts';

/** The start page while a CV is on its way. */
export class UploadPage extends SitePage {
  get steps(): Locator {
    return this.page.getByRole('list', { name: 'Progress' }).getByRole('listitem');
  }

  /** Why this file does not become an analysis. */
  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  /** What was found; the page goes there by itself. */
  async arrive(): Promise<AnalysisPage> {
    await this.page.waitForURL(/\/cv\/cv_/);
    return AnalysisPage.here(this.page);
  }

  /** Back to the start page, for another file. */
  async chooseAnother(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose another file' }).click();
    await expect(this.page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  }
}
