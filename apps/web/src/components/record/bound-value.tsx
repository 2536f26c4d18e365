import { EditableValue } from './editable-value.tsx';
import { type FieldBinding, singleValue } from './field-binding.ts';

/** A field of one value, where it stands in the record. */
export function BoundValue({ binding, className }: { binding: FieldBinding; className?: string }) {
  return (
    <EditableValue
      label={binding.label}
      kind={binding.kind}
      value={singleValue(binding)}
      trace={binding.trace()}
      save={binding.save}
      choices={binding.choices}
      remark={binding.remark}
      {...(className !== undefined && { className })}
    />
  );
}
