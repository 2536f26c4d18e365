import { expect, type Page } from 'playwright/test';
import type { DocumentFile } from '../documents/document.ts';
import { SitePage } from './site.ts';
import { UploadPage } from './upload-page.ts';

/** Where a CV comes in. */
export class HomePage extends SitePage {
  static async open(page: Page): Promise<HomePage> {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    return new HomePage(page);
  }

  async choose(file: DocumentFile): Promise<UploadPage> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(file);
    return new UploadPage(this.page);
  }

  async drop({ name, mimeType, buffer }: DocumentFile): Promise<UploadPage> {
    const dataTransfer = await this.page.evaluateHandle(
      (given) => {
        const bytes = Uint8Array.from(atob(given.base64), (char) => char.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], given.name, { type: given.mimeType }));
        return transfer;
      },
      { name, mimeType, base64: buffer.toString('base64') },
    );
    const zone = this.page.getByRole('group', { name: 'Upload a CV' });
    await zone.dispatchEvent('dragenter', { dataTransfer });
    await expect(zone).toContainText('Let go to upload');
    await zone.dispatchEvent('drop', { dataTransfer });
    return new UploadPage(this.page);
  }

  async paste(text: string): Promise<UploadPage> {
    await this.page.getByRole('tab', { name: 'Paste text' }).click();
    await this.page.getByRole('textbox', { name: 'Text of the CV' }).fill(text);
    await this.page.getByRole('button', { name: 'Read this text' }).click();
    return new UploadPage(this.page);
  }

  async takeSample(): Promise<UploadPage> {
    await this.page.getByRole('button', { name: 'Try the sample CV of a made-up person' }).click();
    return new UploadPage(this.page);
  }

  async consentToAi(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /Also have an AI read this CV/ }).check();
  }
}
