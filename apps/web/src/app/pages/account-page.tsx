import { useState } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { AccountHome, GuestDoors } from '../../features/account/account-home.tsx';
import { RecoveryCode } from '../../features/account/recovery-code.tsx';
import { useRenewSession, useSession } from '../../lib/session.ts';

/** Guest or account: the ways in and out. A fresh recovery code stands before everything else until it is kept. */
export function AccountPage() {
  const session = useSession();
  const renew = useRenewSession();
  const [code, setCode] = useState<string | null>(null);
  const showCode = (fresh: string) => {
    setCode(fresh);
    void renew();
  };
  if (code !== null) {
    return (
      <>
        <PageTitle key="code" className="mb-6">
          Keep this recovery code
        </PageTitle>
        <RecoveryCode code={code} onKept={() => setCode(null)} />
      </>
    );
  }
  return (
    <>
      <PageTitle className="mb-8">Account</PageTitle>
      <QueryView query={session} what="your account">
        {(view) =>
          view.kind === 'account' ? (
            <AccountHome session={view} onCode={setCode} onChanged={renew} />
          ) : (
            <GuestDoors onCode={showCode} onChanged={renew} />
          )
        }
      </QueryView>
    </>
  );
}
