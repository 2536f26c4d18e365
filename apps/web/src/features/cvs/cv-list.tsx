import type { CvView, ErasureReceipt } from '@vitae/schema/cv';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { CvRow } from './cv-row.tsx';

const EraseCvDialog = lazy(async () => ({ default: (await import('./erase-cv-dialog.tsx')).EraseCvDialog }));
const ErasureReceiptDialog = lazy(async () => ({
  default: (await import('./erasure-receipt-dialog.tsx')).ErasureReceiptDialog,
}));

/** `empty` stands in for the list: the list itself must outlive its last CV, whose receipt it shows. */
type CvListProps = { cvs: readonly CvView[]; empty: ReactNode };

/** CVs below each other, with what each of them can be asked to do. */
export function CvList({ cvs, empty }: CvListProps) {
  const [erasing, setErasing] = useState<CvView | null>(null);
  const [receipt, setReceipt] = useState<ErasureReceipt | null>(null);
  return (
    <>
      {cvs.length === 0 ? (
        empty
      ) : (
        <ul className="border-b">
          {cvs.map((cv) => (
            <CvRow key={cv.id} cv={cv} onErase={setErasing} />
          ))}
        </ul>
      )}
      <Suspense>
        {erasing !== null && (
          <EraseCvDialog
            cv={erasing}
            open
            onOpenChange={(open) => !open && setErasing(null)}
            onErased={setReceipt}
          />
        )}
      </Suspense>
      {/* apart from the first: waiting for this one must not hide that one while it still holds the page */}
      <Suspense>
        {receipt !== null && <ErasureReceiptDialog receipt={receipt} onClose={() => setReceipt(null)} />}
      </Suspense>
    </>
  );
}
