import { expect, type Locator, type Page } from 'playwright/test';
import { SitePage } from './site.ts';

export type Person = { name: string; email: string; password: string };

/** The recovery code, shown this once. */
export class RecoveryCodePage extends SitePage {
  async read(): Promise<string> {
    const text = await this.page.getByRole('paragraph').filter({ hasText: 'Recovery code:' }).textContent();
    return (text ?? '').replace('Recovery code: ', '');
  }

  async keep(): Promise<AccountPage> {
    const goOn = this.page.getByRole('button', { name: 'Go on' });
    await expect(goOn).toBeDisabled();
    await this.page.getByRole('checkbox', { name: 'I kept it in a safe place' }).check();
    await goOn.click();
    await expect(this.title).toHaveText('Account');
    return new AccountPage(this.page);
  }
}

/** Guest or account: the ways in and out. */
export class AccountPage extends SitePage {
  static async open(page: Page): Promise<AccountPage> {
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Account');
    return new AccountPage(page);
  }

  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  get signedIn(): Locator {
    return this.page.getByText('Signed in as');
  }

  async signUp({ name, email, password }: Person): Promise<RecoveryCodePage> {
    const form = await this.door('New account');
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await form.getByLabel('Password').fill(password);
    await form.getByRole('button', { name: 'Make an account' }).click();
    return this.recoveryCode();
  }

  async signIn(email: string, password: string): Promise<void> {
    const form = await this.door('Sign in');
    await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await form.getByLabel('Password').fill(password);
    await form.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Sets a new password; with the right code, the next code is shown. */
  async recover(email: string, code: string, password: string): Promise<RecoveryCodePage> {
    await this.tryToRecover(email, code, password);
    return this.recoveryCode();
  }

  async tryToRecover(email: string, code: string, password: string): Promise<void> {
    const form = await this.door('Forgot password');
    await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await form.getByRole('textbox', { name: 'Recovery code' }).fill(code);
    await form.getByLabel('New password').fill(password);
    await form.getByRole('button', { name: 'Set the new password' }).click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await expect(this.page.getByRole('tab', { name: 'Sign in' })).toBeVisible();
  }

  /** Erases all the person has here; they go on as somebody who was never here. */
  async eraseEverything(button: 'Erase everything' | 'Erase my account'): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: button }).click();
    const question = this.page.getByRole('dialog', { name: 'Erase everything?' });
    await question.getByRole('button', { name: 'Erase everything' }).click();
    await expect(this.page.getByText(/1 CV, your profile and your/)).toBeVisible();
  }

  private async door(name: string): Promise<Locator> {
    await this.page.getByRole('tab', { name }).click();
    return this.page.getByRole('tabpanel', { name });
  }

  private async recoveryCode(): Promise<RecoveryCodePage> {
    await expect(this.title).toHaveText('Keep this recovery code');
    return new RecoveryCodePage(this.page);
  }
}
