import { ProblemError } from '../../lib/errors.ts';
import { problemOf } from '../../lib/problem-of.ts';
import { EditableValue } from './editable-value.tsx';
import type { FieldBinding } from './field-binding.ts';

/** Names of one element where the field's own name is a plural. */
const ELEMENT_LABELS: Record<string, string> = {
  highlights: 'Point',
  technologies: 'Technology',
  additionalEmails: 'E-mail',
  additionalPhones: 'Phone',
};

const BULLET_CLASSES = "relative pl-5 before:absolute before:left-0.5 before:text-line before:content-['–']";
const WORD_CLASSES =
  'rounded-md bg-well px-2 py-0.5 text-sm has-[form]:w-full has-[form]:bg-transparent has-[form]:p-0';

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

const elementsOf = ({ value }: FieldBinding): string[] => (Array.isArray(value) ? value : []);

const elementLabel = ({ field, label }: FieldBinding): string => ELEMENT_LABELS[field] ?? label;

const saveElement =
  (binding: FieldBinding, index: number) =>
  (value: string | null, base: string | null): Promise<void> => {
    const elements = elementsOf(binding);
    return binding.save(changeElement(elements, index, base, value), elements);
  };

/** The offer to put one more element at the end of a list. */
export function ListAddition({ binding }: { binding: FieldBinding }) {
  return (
    <EditableValue
      label={elementLabel(binding)}
      kind="text"
      value={null}
      trace={null}
      save={saveElement(binding, elementsOf(binding).length)}
    />
  );
}

type EditableListProps = {
  binding: FieldBinding;
  /** bullets below each other, or words in a row */
  look: 'bullets' | 'row';
};

/** A list whose elements are corrected one by one; an emptied element goes away. */
export function EditableList({ binding, look }: EditableListProps) {
  const bullets = look === 'bullets';
  return (
    <ul
      aria-label={binding.label}
      className={bullets ? 'grid gap-1.5' : 'flex flex-wrap items-baseline gap-x-2 gap-y-1.5'}
    >
      {elementsOf(binding).map((element, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: an element has no identity but its place
          key={index}
          className={bullets ? BULLET_CLASSES : WORD_CLASSES}
        >
          <EditableValue
            label={elementLabel(binding)}
            kind="text"
            value={element}
            trace={binding.trace(index)}
            choices={binding.choices}
            save={saveElement(binding, index)}
          />
        </li>
      ))}
    </ul>
  );
}
