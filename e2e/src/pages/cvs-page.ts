import { expect, type Locator, type Page } from 'playwright/test';
import { SitePage } from './site.ts';

/** What was erased with a CV, counted. */
export class ErasureReceipt {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: 'Deleted' });
  }

  async count(of: string): Promise<number> {
    const term = this.root.getByRole('term').filter({ hasText: of });
    const definition = this.root.getByRole('definition').nth(await this.placeOf(term));
    return Number(await definition.textContent());
  }

  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Done' }).click();
    await expect(this.root).toBeHidden();
  }

  private async placeOf(term: Locator): Promise<number> {
    const terms = await this.root.getByRole('term').allTextContents();
    return terms.indexOf((await term.textContent()) ?? '');
  }
}

/** The list of CVs. */
export class CvsPage extends SitePage {
  static async open(page: Page): Promise<CvsPage> {
    await page.goto('/cvs');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CVs');
    return new CvsPage(page);
  }

  cv(fileName: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: fileName });
  }

  async delete(fileName: string): Promise<ErasureReceipt> {
    await this.page.getByRole('button', { name: `Delete ${fileName}` }).click();
    const question = this.page.getByRole('dialog', { name: 'Delete this CV?' });
    await expect(question).toContainText(fileName);
    await question.getByRole('button', { name: 'Delete for good' }).click();
    const receipt = new ErasureReceipt(this.page);
    await expect(receipt.root).toBeVisible();
    return receipt;
  }
}
