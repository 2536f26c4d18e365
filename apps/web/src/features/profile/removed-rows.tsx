import type { RemovedRow } from '@vitae/schema/profile';
import { RotateCcw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { formatMoment } from '../../lib/dates.ts';
import { SECTION_LABELS } from '../../lib/labels.ts';

type RemovedRowsProps = { rows: readonly RemovedRow[]; onRestore: (row: RemovedRow) => void };

const nameOf = ({ was, section }: RemovedRow): string => {
  const words = Object.values(was)
    .flat()
    .filter((word) => word !== '');
  return words.length > 0 ? words.slice(0, 3).join(', ') : SECTION_LABELS[section].item;
};

/** What the person deleted. It stays away whatever the next CV says, until it is brought back here. */
export function RemovedRows({ rows, onRestore }: RemovedRowsProps) {
  if (rows.length === 0) return null;
  return (
    <details className="border-t pt-6">
      <summary className="font-serif text-2xl">Removed by you ({rows.length})</summary>
      <p className="mt-2 text-sm text-soft">
        These entries stay out of your profile, also when the next CV holds them again.
      </p>
      <ul className="mt-4 border-b">
        {rows.map((row) => (
          <li key={row.editId} className="flex flex-wrap items-center justify-between gap-3 border-t py-3">
            <div className="min-w-0">
              <p className="[overflow-wrap:anywhere]">{nameOf(row)}</p>
              <p className="text-sm text-soft">
                {SECTION_LABELS[row.section].title}, removed {formatMoment(row.at)}
              </p>
            </div>
            <Button size="small" aria-label={`Bring back ${nameOf(row)}`} onClick={() => onRestore(row)}>
              <RotateCcw aria-hidden /> Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
