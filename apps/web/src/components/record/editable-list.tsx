import { ProblemError, problemOf } from '../../lib/errors.ts';
import { EditableValue } from './editable-value.tsx';
import type { FieldBinding } from './field-binding.ts';

/** Names of one element where the field's own name is a plural. */
const ELEMENT_LABELS: Record<string, string> = {
  highlights: 'Point',
  technologies: 'Technology',
  additionalEmails: 'E-mail',
  additionalPhones: 'Phone',
};

/** The list after one element was changed, added (`base` null) or cleared (`value` null). */
function changeElement(
  elements: readonly string[],
  index: number,
  base: string | null,
  value: string | null,
): string[] {
  if (base === null) return value === null ? [...elements] : [...elements, value];
  // the list may have moved while the person typed
  const place = elements[index] === base ? index : elements.lastIndexOf(base);
  if (place < 0) throw new ProblemError(problemOf('STALE_VERSION'));
  return elements.toSpliced(place, 1, ...(value === null ? [] : [value]));
}

type EditableListProps = {
  binding: FieldBinding;
  /** bullets below each other, or words in a row */
  look: 'bullets' | 'row';
};

/** A list whose elements are corrected one by one; an emptied element goes away. */
export function EditableList({ binding, look }: EditableListProps) {
  const elements = Array.isArray(binding.value) ? binding.value : [];
  const label = ELEMENT_LABELS[binding.field] ?? binding.label;
  const save = (index: number) => async (value: string | null, base: string | null) =>
    binding.save(changeElement(elements, index, base, value), elements);

  const entries = elements.map((element, index) => (
    <EditableValue
      // equal lines are told apart by their order alone
      // biome-ignore lint/suspicious/noArrayIndexKey: an element has no identity but its place
      key={index}
      label={label}
      kind="text"
      value={element}
      trace={binding.trace(index)}
      choices={binding.choices}
      save={save(index)}
    />
  ));
  const addition = (
    <EditableValue
      label={label}
      kind="text"
      value={null}
      trace={null}
      add={`Add ${label.toLowerCase()}`}
      save={save(elements.length)}
    />
  );

  if (look === 'row') {
    return (
      <ul aria-label={binding.label} className="flex flex-wrap items-baseline gap-x-2 gap-y-1.5">
        {entries.map((entry) => (
          <li key={entry.key} className="contents">
            <span className="rounded-md bg-well px-2 py-0.5 text-sm empty:hidden">{entry}</span>
          </li>
        ))}
        <li className="reveal">{addition}</li>
      </ul>
    );
  }
  return (
    <ul aria-label={binding.label} className="grid gap-1.5">
      {entries.map((entry) => (
        <li
          key={entry.key}
          className="relative pl-5 before:absolute before:left-0.5 before:text-line before:content-['–']"
        >
          {entry}
        </li>
      ))}
      <li className="reveal pl-5">{addition}</li>
    </ul>
  );
}
