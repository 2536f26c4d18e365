import { expect, type Locator, type Page } from 'playwright/test';

/** One suggestion with its decision. */
export class Suggestion {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  /** What the text says once this is accepted. */
  async result(): Promise<string> {
    const words = this.root.getByRole('paragraph').filter({ has: this.root.page().getByRole('insertion') });
    return words.evaluate((paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const removed of copy.querySelectorAll('del')) removed.remove();
      return copy.textContent.replace(/\s+/g, ' ').trim();
    });
  }

  async accept(): Promise<void> {
    await this.root.getByRole('button', { name: 'Accept' }).click();
    await expect(this.root).toContainText('Accepted');
  }

  async reject(): Promise<void> {
    await this.root.getByRole('button', { name: 'Reject' }).click();
    await expect(this.root).toContainText('Rejected');
  }

  async undo(): Promise<void> {
    await this.root.getByRole('button', { name: 'Undo' }).click();
    await expect(this.root.getByRole('button', { name: 'Accept' })).toBeVisible();
  }
}

/** What the product suggests to improve. */
export class ReviewPanel {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('tabpanel', { name: /^Suggestions/ });
  }

  about(words: string | RegExp): Suggestion {
    return new Suggestion(this.root.getByRole('listitem').filter({ hasText: words }));
  }
}
