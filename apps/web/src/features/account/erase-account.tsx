import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { trpc } from '../../lib/trpc.ts';

/** Erases everything the person has here, after one question. */
export function EraseAccount({ guest, onErased }: { guest: boolean; onErased: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const erase = trpc.account.erase.useMutation();
  const confirm = async () => {
    const { cvs } = await erase.mutateAsync();
    await onErased();
    toast(
      `Everything is erased: ${cvs} ${cvs === 1 ? 'CV' : 'CVs'}, your profile and your ${guest ? 'session' : 'account'}.`,
    );
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
