import type { FieldValue } from '@vitae/schema/analysis';
import type { ProfileField } from '@vitae/schema/profile';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { toProblem } from '../../lib/errors.ts';

type FieldChoicesProps = {
  field: ProfileField;
  edited: boolean;
  cvName: (cvId: string) => string | undefined;
  onChoose: (value: FieldValue) => Promise<void>;
  onRestore: () => Promise<void>;
  onDone: () => void;
};

const words = (value: FieldValue): string => (Array.isArray(value) ? value.join(', ') : value);

/** What else a field could say: what another CV says of it, and what the CV said before the person changed it. */
export function FieldChoices({ field, edited, cvName, onChoose, onRestore, onDone }: FieldChoicesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (action: Promise<void>) => {
    setProblem(null);
    try {
      await action;
      onDone();
    } catch (error) {
      setProblem(toProblem(error).message);
    }
  };
  const canRestore = edited && field.origin === 'person';
  if (!canRestore && field.alternatives.length === 0) return null;
  return (
    <div className="grid gap-3 text-sm">
      {field.alternatives.map(({ value, cvId }) => (
        <div key={`${cvId}:${words(value)}`} className="flex flex-wrap items-baseline justify-between gap-2">
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <span className="text-soft">{cvName(cvId) ?? 'Another CV'} says </span>
            <span className="quote text-base">“{words(value)}”</span>
          </p>
          <Button size="small" onClick={() => void run(onChoose(value))}>
            Use this
          </Button>
        </div>
      ))}
      {canRestore && (
        <Button size="small" className="justify-self-start" onClick={() => void run(onRestore())}>
          <RotateCcw aria-hidden /> Back to what the CV says
        </Button>
      )}
      {problem !== null && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
