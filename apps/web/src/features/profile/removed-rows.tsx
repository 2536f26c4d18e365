import type { FieldValue } from '@vitae/schema/analysis';
import type { RemovedRow } from '@vitae/schema/profile';
import { fieldKind } from '@vitae/schema/profile-fields';
import { RotateCcw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { formatMoment, formatPartialDate } from '../../lib/dates.ts';
import { SECTION_LABELS } from '../../lib/labels.ts';

type RemovedRowsProps = { rows: readonly RemovedRow[]; onRestore: (row: RemovedRow) => void };

const wordDates = (value: FieldValue): string[] => [value].flat().map(formatPartialDate);

const nameOf = ({ was, section }: RemovedRow): string => {
  const words = Object.entries(was)
    .flatMap(([field, value]) => (fieldKind(section, field)?.endsWith('date') ? wordDates(value) : value))
    .filter((word) => word !== '');
  return words.length > 0 ? words.slice(0, 3).join(', ') : SECTION_LABELS[section].item;
};

/** What the person deleted. It stays away whatever the next CV says, until it is brought back here. */
export function RemovedRows({ rows, onRestore }: RemovedRowsProps) {
  if (rows.length === 0) return null;
  return (
    <details className="border-t pt-6">
      <summary className="font-serif text-2xl marker:text-base marker:text-soft">
        Removed by you ({rows.length})
      </summary>
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
