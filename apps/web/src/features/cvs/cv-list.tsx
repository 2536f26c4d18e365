import type { CvView, ErasureReceipt } from '@vitae/schema/cv';
import { useState } from 'react';
import { CvRow } from './cv-row.tsx';
import { EraseCvDialog } from './erase-cv-dialog.tsx';
import { ErasureReceiptDialog } from './erasure-receipt-dialog.tsx';

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
      {erasing !== null && (
        <EraseCvDialog
          cv={erasing}
          open
          onOpenChange={(open) => !open && setErasing(null)}
          onErased={setReceipt}
        />
      )}
      {receipt !== null && <ErasureReceiptDialog receipt={receipt} onClose={() => setReceipt(null)} />}
    </>
  );
}
