import type { SessionView } from '@vitae/schema/session';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { callAuth } from '../../lib/auth-client.ts';
import { trpc } from '../../lib/trpc.ts';
import { EraseAccount } from './erase-account.tsx';
import { Recover } from './recover.tsx';
import { SignIn } from './sign-in.tsx';
import { SignUp } from './sign-up.tsx';
import { useForm } from './use-form.ts';

type Door = 'sign-up' | 'sign-in' | 'recover';

type AccountDoorsProps = { onCode: (code: string) => void; onChanged: () => Promise<void> };

/** One button that may fail. */
function ActionForm({ action, form }: { action: string; form: ReturnType<typeof useForm> }) {
  return (
    <form onSubmit={form.onSubmit} className="grid gap-3">
      <Button type="submit" className="justify-self-start" disabled={form.working}>
        {action}
      </Button>
      {form.problem !== null && (
        <p role="alert" className="text-danger">
          {form.problem}
        </p>
      )}
    </form>
  );
}

/** The ways from a guest session to an account. */
export function GuestDoors({ onCode, onChanged }: AccountDoorsProps) {
  const [door, setDoor] = useState<Door>('sign-up');
  const tabs: Tab<Door>[] = [
    { name: 'sign-up', label: 'New account', panel: <SignUp onCode={onCode} /> },
    { name: 'sign-in', label: 'Sign in', panel: <SignIn onDone={onChanged} /> },
    { name: 'recover', label: 'Forgot password', panel: <Recover onCode={onCode} /> },
  ];
  return (
    <div className="grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,30rem)_minmax(0,28rem)]">
      <div className="max-w-[30rem] rounded-(--radius-sheet) bg-sheet p-5 pt-3 shadow-lift sm:p-8 sm:pt-5">
        <Tabs label="Account" tabs={tabs} value={door} onChange={setDoor} />
      </div>
      <section aria-labelledby="erase" className="grid gap-3 border-t pt-6">
        <h2 id="erase" className="text-2xl">
          Leave no trace
        </h2>
        <p className="max-w-xl text-soft">
          You are here as a guest: your data belongs to this browser, and is erased by itself when you have
          not come back for 30 days. You can also erase it now.
        </p>
        <EraseAccount guest onErased={onChanged} />
      </section>
    </div>
  );
}

type AccountHomeProps = AccountDoorsProps & { session: SessionView };

/** Who is signed in, and the ways out. */
export function AccountHome({ session, onCode, onChanged }: AccountHomeProps) {
  const { client } = trpc.useUtils();
  const newCode = useForm(async () => onCode((await client.account.createRecoveryCode.mutate()).code));
  const signOut = useForm(async () => {
    await callAuth('sign-out');
    await onChanged();
  });
  return (
    <div className="grid max-w-3xl gap-10">
      <div>
        <p className="text-lg">
          Signed in as <span className="font-medium">{session.name || session.email}</span>
        </p>
        <p className="text-soft [overflow-wrap:anywhere]">{session.email}</p>
        {session.absorbing && (
          <p role="status" className="mt-2 text-soft">
            Carrying over what you did as a guest…
          </p>
        )}
        <div className="mt-5">
          <ActionForm action="Sign out" form={signOut} />
        </div>
      </div>
      <section aria-labelledby="recovery" className="grid gap-3 border-t pt-6">
        <h2 id="recovery" className="text-2xl">
          Recovery code
        </h2>
        <p className="max-w-xl text-soft">
          The only way back in if you forget your password. A new code ends the one you have.
        </p>
        <ActionForm action="Make a new code" form={newCode} />
      </section>
      <section aria-labelledby="erase" className="grid gap-3 border-t pt-6">
        <h2 id="erase" className="text-2xl">
          Erase everything
        </h2>
        <p className="max-w-xl text-soft">CVs, analyses, profile and account, gone at once and for good.</p>
        <EraseAccount guest={false} onErased={onChanged} />
      </section>
    </div>
  );
}
