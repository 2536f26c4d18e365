import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { callAuth } from '../../lib/auth-client.ts';
import { trpc } from '../../lib/trpc.ts';

/** Erases everything the person has here, after one question. */
export function EraseAccount({ guest, onErased }: { guest: boolean; onErased: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const erase = trpc.account.erase.useMutation();
  const confirm = async () => {
    const { cvs } = await erase.mutateAsync();
    // the session is gone on the server; this has the browser forget its cookie, which would be believed for a while
    await callAuth('sign-out').catch(() => {});
    await onErased();
    const files = cvs === 0 ? '' : `${cvs} ${cvs === 1 ? 'CV' : 'CVs'}, `;
    toast(`Erased: ${files}your profile and your ${guest ? 'session' : 'account'}.`);
  };
  return (
    <>
      <Button className="justify-self-start border-danger text-danger" onClick={() => setAsking(true)}>
        {guest ? 'Erase everything' : 'Erase my account'}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Erase everything?"
        description={
          <p>
            All CVs, analyses, your profile with every edit{guest ? '' : ', and your account'} are erased from
            this server at once. This cannot be taken back.
          </p>
        }
        action="Erase everything"
        danger
        onConfirm={confirm}
      />
    </>
  );
}
