import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** A page of the product: what every page shares. */
export class SitePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  protected async follow(name: string, title: string): Promise<void> {
    await this.navigation.getByRole('link', { name, exact: true }).click();
    await expect(this.title).toHaveText(title);
  }

  /** Takes back what a notice offers to take back. */
  async undoFromNotice(words: string): Promise<void> {
    const notice = this.page.getByRole('listitem').filter({ hasText: words });
    await notice.getByRole('button', { name: 'Undo' }).last().click();
  }
}
