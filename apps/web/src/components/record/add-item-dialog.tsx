import type { FieldValue, ListSection } from '@vitae/schema/analysis';
import { type FieldKind, PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { type FormEvent, useId, useState } from 'react';
import { cn } from '../../lib/cn.ts';
import { fromDraft } from '../../lib/draft.ts';
import { toProblem } from '../../lib/errors.ts';
import { fieldLabel, SECTION_LABELS } from '../../lib/labels.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { ValueInput } from './value-input.tsx';

export type NewItemFields = Record<string, FieldValue>;

type AddItemDialogProps = {
  section: ListSection;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onAdd: (fields: NewItemFields) => Promise<void>;
};

/** The two ends of a time stand side by side. */
const HALVES: ReadonlySet<string> = new Set(['startDate', 'endDate']);

type Drafts = Record<string, string>;
type Read = { fields: NewItemFields; problems: Record<string, string> };

function readDrafts(kinds: [string, FieldKind][], drafts: Drafts): Read {
  const read: Read = { fields: {}, problems: {} };
  for (const [field, kind] of kinds) {
    const draft = drafts[field] ?? '';
    if (kind === 'texts') {
      const lines = draft.split('\n').map((line) => line.trim());
      const elements = lines.filter((line) => line !== '');
      if (elements.length > 0) read.fields[field] = elements;
      continue;
    }
    const parsed = fromDraft(draft, kind);
    if (!parsed.ok) read.problems[field] = parsed.problem;
    else if (parsed.value !== null) read.fields[field] = parsed.value;
  }
  return read;
}

function AddItemForm({ section, onOpenChange, onAdd }: Omit<AddItemDialogProps, 'open'>) {
  const id = useId();
  const kinds = Object.entries<FieldKind>(PROFILE_FIELDS[section]);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readDrafts(kinds, drafts);
    setProblems(read.problems);
    if (Object.keys(read.problems).length > 0) return;
    if (Object.keys(read.fields).length === 0) {
      setProblem('Fill in at least one field.');
      return;
    }
    setSaving(true);
    try {
      await onAdd(read.fields);
      onOpenChange(false);
    } catch (error) {
      setProblem(toProblem(error).message);
      setSaving(false);
    }
  };

  return (
    <form className="grid grid-cols-2 gap-4" onSubmit={(event) => void submit(event)}>
      {kinds.map(([field, kind], index) => (
        <div key={field} className={cn('grid content-start gap-1.5', !HALVES.has(field) && 'col-span-full')}>
          <label htmlFor={`${id}-${field}`} className="text-sm font-medium">
            {fieldLabel(field)}
            {kind === 'texts' && <span className="font-normal text-soft"> (one per line)</span>}
          </label>
          <ValueInput
            id={`${id}-${field}`}
            kind={kind}
            label={fieldLabel(field)}
            draft={drafts[field] ?? ''}
            disabled={saving}
            describedBy={`${id}-${field}-problem`}
            autoFocus={index === 0}
            onType={(draft) => setDrafts({ ...drafts, [field]: draft })}
          />
          <p id={`${id}-${field}-problem`} className="text-[0.8125rem] text-danger empty:hidden">
            {problems[field]}
          </p>
        </div>
      ))}
      {problem !== null && (
        <p role="alert" className="col-span-full text-danger">
          {problem}
        </p>
      )}
      <div className="sticky -bottom-6 col-span-full -mx-6 mt-2 -mb-6 flex justify-end gap-2 border-t bg-sheet px-6 py-4">
        <Button look="quiet" onClick={() => onOpenChange(false)}>
          Cancel
        </Button>
        <Button type="submit" look="ink" disabled={saving}>
          Add
        </Button>
      </div>
    </form>
  );
}

/** Asks for the fields of a new item; every field may stay empty, but not all of them. */
export function AddItemDialog({ open, ...form }: AddItemDialogProps) {
  return (
    <Dialog open={open} onOpenChange={form.onOpenChange} title={`Add ${SECTION_LABELS[form.section].item}`}>
      <AddItemForm {...form} />
    </Dialog>
  );
}
