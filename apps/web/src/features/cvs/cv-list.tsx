import type { CvView, ErasureReceipt } from '@vitae/schema/cv';
import { lazy, Suspense, useState } from 'react';
import { CvRow } from './cv-row.tsx';

const EraseCvDialog = lazy(async () => ({ default: (await import('./erase-cv-dialog.tsx')).EraseCvDialog }));
const ErasureReceiptDialog = lazy(async () => ({
  default: (await import('./erasure-receipt-dialog.tsx')).ErasureReceiptDialog,
}));

/** CVs below each other, with what each of them can be asked to do. */
export function CvList({ cvs }: { cvs: readonly CvView[] }) {
  const [erasing, setErasing] = useState<CvView | null>(null);
  const [receipt, setReceipt] = useState<ErasureReceipt | null>(null);
  return (
    <>
      <ul className="border-b">
        {cvs.map((cv) => (
          <CvRow key={cv.id} cv={cv} onErase={setErasing} />
        ))}
      </ul>
      <Suspense>
        {erasing !== null && (
          <EraseCvDialog
            cv={erasing}
            open
            onOpenChange={(open) => !open && setErasing(null)}
            onErased={setReceipt}
          />
        )}
        {receipt !== null && <ErasureReceiptDialog receipt={receipt} onClose={() => setReceipt(null)} />}
      </Suspense>
    </>
  );
}
