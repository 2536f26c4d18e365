import type { CvView, ErasureReceipt } from '@vitae/schema/cv';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { trpc } from '../../lib/trpc.ts';

type EraseCvDialogProps = {
  cv: CvView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onErased: (receipt: ErasureReceipt) => void;
};

/** Asks before a CV is erased, and hands on the receipt. */
export function EraseCvDialog({ cv, onErased, ...dialog }: EraseCvDialogProps) {
  const utils = trpc.useUtils();
  const erase = trpc.cv.erase.useMutation();

  const confirm = async () => {
    const receipt = await erase.mutateAsync({ id: cv.id });
    utils.cv.list.setData(undefined, (cvs) => cvs?.filter(({ id }) => id !== cv.id));
    void utils.profile.get.invalidate();
    onErased(receipt);
  };

  return (
    <ConfirmDialog
      {...dialog}
      title="Delete this CV?"
      description={
        <>
          <p className="font-medium text-ink [overflow-wrap:anywhere]">{cv.fileName}</p>
          <p className="mt-2">
            The file, its text, its analysis and what it alone brought into your profile are erased for good.
            What you wrote in your profile yourself stays.
          </p>
        </>
      }
      action="Delete for good"
      danger
      onConfirm={confirm}
    />
  );
}
