import { callAuth } from '../../lib/auth-client.ts';
import { AccountForm, EmailField, PasswordField } from './account-form.tsx';

/** Opens an account. What the guest session holds is carried into it. */
export function SignIn({ onDone }: { onDone: () => Promise<void> }) {
  const submit = async ({ email = '', password = '' }: Record<string, string>) => {
    await callAuth('sign-in/email', { email, password });
    await onDone();
  };
  return (
    <AccountForm
      action="Sign in"
      onSubmit={submit}
      intro="CVs you uploaded here without an account are carried over into yours."
    >
      <EmailField />
      <PasswordField />
    </AccountForm>
  );
}
