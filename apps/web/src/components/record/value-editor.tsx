import type { FieldKind } from '@vitae/schema/profile-fields';
import { useId } from 'react';
import type { Trace } from '../../lib/trace.ts';
import { Button } from '../button.tsx';
import type { Choices } from './field-binding.ts';
import { QuoteList } from './quote-list.tsx';
import type { Edit } from './use-edit.ts';
import { ValueInput } from './value-input.tsx';

type ValueEditorProps = {
  label: string;
  kind: FieldKind;
  edit: Edit;
  trace: Trace | null;
  choices?: Choices | undefined;
  onDone: () => void;
};

/** The value in hand: what it says now, the words it was traced to, and what else may be done about it. */
export function ValueEditor({ label, kind, edit, trace, choices, onDone }: ValueEditorProps) {
  const notes = useId();
  const { state } = edit;
  if (state.phase === 'reading') return null;
  const saving = state.phase === 'saving';

  const cancel = () => {
    edit.cancel();
    onDone();
  };
  const submit = async () => {
    if (await edit.submit()) onDone();
  };

  return (
    <div className="fade grid w-full basis-full gap-3 rounded-xl border bg-sheet p-4 font-sans text-base font-normal tracking-normal shadow-lift">
      <form
        className="grid gap-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ValueInput
          kind={kind}
          label={label}
          draft={state.draft}
          disabled={saving}
          describedBy={notes}
          autoFocus
          onType={edit.type}
          onSubmit={() => void submit()}
          onCancel={cancel}
        />
        <div id={notes} aria-live="polite" className="text-sm empty:hidden">
          {state.phase === 'editing' && state.problem !== null && (
            <p className="text-danger">{state.problem}</p>
          )}
          {state.phase === 'editing' && state.theirs !== null && (
            <p className="text-danger">
              This was changed elsewhere while you typed. It now says “{state.theirs || 'nothing'}”. Your
              words are kept; save to use them.
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="ink" size="small" disabled={saving}>
            Save
          </Button>
          <Button look="quiet" size="small" disabled={saving} onClick={cancel}>
            Cancel
          </Button>
          <span aria-hidden className="ml-auto hidden text-xs text-soft lg:block">
            Enter saves, Esc cancels
          </span>
        </div>
      </form>
      {(trace !== null || choices !== undefined) && (
        <div className="grid gap-3 border-t pt-3">
          {trace !== null && <QuoteList trace={trace} withExcerpt />}
          {choices?.(cancel)}
        </div>
      )}
    </div>
  );
}
