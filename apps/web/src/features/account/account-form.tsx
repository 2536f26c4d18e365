import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useForm } from './use-form.ts';

type AccountFormProps = {
  action: string;
  onSubmit: (fields: Record<string, string>) => Promise<void>;
  children: ReactNode;
  intro?: ReactNode;
};

/** A form of the account pages: intro, fields, one action, and what went wrong. */
export function AccountForm({ action, onSubmit, children, intro }: AccountFormProps) {
  const form = useForm(onSubmit);
  return (
    <form onSubmit={form.onSubmit} className="grid max-w-md gap-4">
      {intro !== undefined && <div className="text-soft">{intro}</div>}
      {children}
      {form.problem !== null && (
        <p role="alert" className="text-danger">
          {form.problem}
        </p>
      )}
      <Button
        type="submit"
        look="ink"
        size="large"
        className="mt-1 justify-self-start"
        disabled={form.working}
      >
        {action}
      </Button>
    </form>
  );
}

export const EmailField = () => (
  <Field label="E-mail" name="email" type="email" autoComplete="email" required />
);

const MIN_PASSWORD_CHARS = 8; // as the server asks

type PasswordFieldProps = { label?: string; name?: string; fresh?: boolean };

export function PasswordField({ label = 'Password', name = 'password', fresh = false }: PasswordFieldProps) {
  return (
    <Field
      label={label}
      name={name}
      type="password"
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      {...(fresh && { minLength: MIN_PASSWORD_CHARS, hint: `At least ${MIN_PASSWORD_CHARS} characters` })}
    />
  );
}
