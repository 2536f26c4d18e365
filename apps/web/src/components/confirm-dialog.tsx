import { type ReactNode, useState } from 'react';
import { toProblem } from '../lib/errors.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: ReactNode;
  action: string;
  danger?: boolean;
  onConfirm: () => Promise<unknown>;
};

/** Asks before something that cannot be undone; a failure is told inside, so nothing is lost by a slip of the network. */
export function ConfirmDialog({ action, danger = false, onConfirm, ...dialog }: ConfirmDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);

  const confirm = async () => {
    setWorking(true);
    setProblem(null);
    try {
      await onConfirm();
      dialog.onOpenChange(false);
    } catch (error) {
      setProblem(toProblem(error).message);
    } finally {
      setWorking(false);
    }
  };

  return (
    <Dialog {...dialog}>
      {problem !== null && (
        <p role="alert" className="mb-4 text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={() => dialog.onOpenChange(false)}>
          Cancel
        </Button>
        <Button look={danger ? 'danger' : 'ink'} disabled={working} onClick={() => void confirm()}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
