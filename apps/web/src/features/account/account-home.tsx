import type { SessionView } from '@vitae/schema/session';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { callAuth } from '../../lib/auth-client.ts';
import { EraseAccount } from './erase-account.tsx';
import { Recover } from './recover.tsx';
import { SignIn } from './sign-in.tsx';
import { SignUp } from './sign-up.tsx';
import { useForm } from './use-form.ts';

type Door = 'sign-up' | 'sign-in' | 'recover';

type AccountProps = { onCode: (code: string) => void; onChanged: () => Promise<void> };

/** The ways from a guest session to an account. */
export function GuestDoors({ onCode, onChanged }: AccountProps) {
  const [door, setDoor] = useState<Door>('sign-up');
  const tabs: Tab<Door>[] = [
    { name: 'sign-up', label: 'New account', panel: <SignUp onCode={onCode} /> },
    { name: 'sign-in', label: 'Sign in', panel: <SignIn onDone={onChanged} /> },
    { name: 'recover', label: 'Forgot password', panel: <Recover onCode={onCode} /> },
  ];
  return (
    <div className="grid gap-12">
      <Tabs label="Account" tabs={tabs} value={door} onChange={setDoor} />
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

/** Who is signed in, and the ways out. */
export function AccountHome({
  session,
  onChanged,
}: {
  session: SessionView;
  onChanged: () => Promise<void>;
}) {
  const signOut = useForm(async () => {
    await callAuth('sign-out');
    await onChanged();
  });
  return (
    <div className="grid gap-10">
      <div>
        <p className="text-lg">
          Signed in as <span className="font-medium">{session.name || session.email}</span>
        </p>
        <p className="text-soft">{session.email}</p>
        {session.absorbing && (
          <p role="status" className="mt-2 text-soft">
            Carrying over what you did as a guest…
          </p>
        )}
      </div>
      <form onSubmit={signOut.onSubmit} className="grid gap-3">
        <Button type="submit" className="justify-self-start" disabled={signOut.working}>
          Sign out
        </Button>
        {signOut.problem !== null && (
          <p role="alert" className="text-danger">
            {signOut.problem}
          </p>
        )}
      </form>
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
