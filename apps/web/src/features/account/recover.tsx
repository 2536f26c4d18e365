import { Field } from '../../components/field.tsx';
import { callAuth } from '../../lib/auth-client.ts';
import { trpc } from '../../lib/trpc.ts';
import { AccountForm, EmailField, PasswordField } from './account-form.tsx';

/** Sets a new password with the recovery code, signs in, and hands on the code that replaces the used one. */
export function Recover({ onCode }: { onCode: (code: string) => void }) {
  const { client } = trpc.useUtils();
  const submit = async ({ email = '', code = '', password = '' }: Record<string, string>) => {
    const fresh = await client.account.recover.mutate({ email, code: code.trim(), newPassword: password });
    await callAuth('sign-in/email', { email, password });
    onCode(fresh.code);
  };
  return (
    <AccountForm
      action="Set the new password"
      onSubmit={submit}
      intro="Use the recovery code you kept. It works once; you get a new one."
    >
      <EmailField />
      <Field label="Recovery code" name="code" autoComplete="off" spellCheck={false} required />
      <PasswordField label="New password" fresh />
    </AccountForm>
  );
}
