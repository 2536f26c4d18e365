import type { ErasureReceipt } from '@vitae/schema/cv';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { formatMoment } from '../../lib/dates.ts';

const LINES: [keyof ErasureReceipt, string][] = [
  ['blobs', 'Stored files'],
  ['cvs', 'CV records'],
  ['analyses', 'Analyses'],
  ['profileRows', 'Profile entries'],
  ['cacheKeys', 'Cached copies'],
];

/** What was erased, counted: shown until the person has read it. */
export function ErasureReceiptDialog({ receipt, onClose }: { receipt: ErasureReceipt; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Deleted"
      description={
        <p className="[overflow-wrap:anywhere]">
          Receipt for <span className="font-medium text-ink">{receipt.fileName}</span>,{' '}
          {formatMoment(receipt.erasedAt)}
        </p>
      }
    >
      <dl className="border-t">
        {LINES.map(([key, name]) => (
          <div key={key} className="flex justify-between border-b py-2.5">
            <dt>{name}</dt>
            <dd className="tabular-nums">{receipt[key]}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 flex justify-end">
        <Button look="ink" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
