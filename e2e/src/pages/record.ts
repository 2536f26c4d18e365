import { expect, type Locator, type Page } from 'playwright/test';

/** A value of a record in hand: its editor, open. */
export class ValueEditor {
  readonly page: Page;
  readonly input: Locator;

  constructor(page: Page, label: string) {
    this.page = page;
    this.input = page.getByRole('textbox', { name: label, exact: true });
  }

  async save(text: string): Promise<void> {
    await this.input.fill(text);
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.input).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.input).toBeHidden();
  }
}

/** The record of a person, as the analysis page and the profile page show it: sections of items of values. */
export class Record {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('main');
  }

  section(title: string): Locator {
    return this.root.getByRole('region', { name: title, exact: true });
  }

  /** An entry of a section by words in it. */
  item(section: string, words: string | RegExp): Locator {
    return this.section(section).getByRole('article').filter({ hasText: words });
  }

  /** A value by its label and what it says: `value('E-mail', 'ada@example.com')`. */
  value(label: string, text: string): Locator {
    return this.root.getByRole('button', { name: `${label}: ${text}`, exact: true });
  }

  async edit(label: string, text: string): Promise<ValueEditor> {
    await this.value(label, text).click();
    return new ValueEditor(this.page, label);
  }

  /** The words of the CV behind a value, as they show when it is pointed at. */
  async quoteOf(label: string, text: string): Promise<Locator> {
    await this.value(label, text).hover();
    return this.page.getByRole('tooltip');
  }

  /** Removes an entry; its button steps forward when the entry is pointed at. */
  async remove(item: string): Promise<void> {
    const button = this.root.getByRole('button', { name: `Remove ${item}`, exact: true });
    await button.hover();
    await button.click();
  }

  /** Adds an entry to a section, which may be empty so far. */
  async add(section: string, noun: string, fields: { [label: string]: string }): Promise<void> {
    const offer = this.root.getByRole('button', { name: section, exact: true });
    await this.section(section)
      .getByRole('button', { name: `Add ${noun}` })
      .or(offer)
      .click();
    const dialog = this.page.getByRole('dialog', { name: `Add ${noun}` });
    for (const [label, text] of Object.entries(fields)) {
      await dialog.getByRole('textbox', { name: label }).fill(text);
    }
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
