import { Field } from '../../components/field.tsx';
import { callAuth } from '../../lib/auth-client.ts';
import { trpc } from '../../lib/trpc.ts';
import { AccountForm, EmailField, PasswordField } from './account-form.tsx';

/** Makes an account of the guest session, keeping everything, and hands on the recovery code. */
export function SignUp({ onCode }: { onCode: (code: string) => void }) {
  const { client } = trpc.useUtils();
  const submit = async ({ name = '', email = '', password = '' }: Record<string, string>) => {
    await callAuth('sign-up/email', { name, email, password });
    const { code } = await client.account.createRecoveryCode.mutate();
    onCode(code);
  };
  return (
    <AccountForm
      action="Make an account"
      onSubmit={submit}
      intro="Everything you have done so far comes along. No mail is sent; you get a recovery code to keep instead."
    >
      <Field label="Name" name="name" autoComplete="name" required />
      <EmailField />
      <PasswordField fresh />
    </AccountForm>
  );
}
