import { useId } from 'react';
import { providerWords } from '../../lib/provider-words.ts';

type ConsentFieldProps = { providers: string[]; given: boolean; onChange: (given: boolean) => void };

/** The question whether this CV's words may be sent to an AI provider; it says which words go where. */
export function ConsentField({ providers, given, onChange }: ConsentFieldProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3 text-sm">
      <input
        id={id}
        type="checkbox"
        checked={given}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4.5 shrink-0 accent-(--ink)"
      />
      <label htmlFor={id} className="text-soft">
        <span className="font-medium text-ink">Also have an AI read this CV.</span> The full text of the CV is
        sent to {providerWords(providers)}. Without this, everything stays on this server.
      </label>
    </div>
  );
}
