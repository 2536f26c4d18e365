import { CefrLevel } from '@vitae/schema/analysis';
import type { FieldKind } from '@vitae/schema/profile-fields';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { cn } from '../../lib/cn.ts';
import { INPUT_CLASSES } from '../field.tsx';

type ValueInputProps = {
  id?: string;
  kind: FieldKind;
  label: string;
  draft: string;
  disabled: boolean;
  describedBy?: string;
  autoFocus?: boolean;
  onType: (draft: string) => void;
  onSubmit?: () => void;
  onCancel?: () => void;
};

const INPUT_MODES: Partial<Record<FieldKind, 'email' | 'tel' | 'url'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
};

/** The control in which a value of a kind is written. Enter saves (with Shift: a new line), Escape cancels. */
export function ValueInput(props: ValueInputProps) {
  const {
    id,
    kind,
    label,
    draft,
    disabled,
    describedBy,
    autoFocus = false,
    onType,
    onSubmit,
    onCancel,
  } = props;
  const control = useRef<HTMLElement>(null);

  useEffect(() => {
    if (autoFocus) control.current?.focus();
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && onSubmit) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  const shared = {
    id,
    'aria-label': id === undefined ? label : undefined,
    'aria-describedby': describedBy,
    'aria-disabled': disabled || undefined,
    value: draft,
    onKeyDown,
  };

  if (kind === 'level') {
    return (
      <select
        {...shared}
        ref={(element) => {
          control.current = element;
        }}
        disabled={disabled}
        className={INPUT_CLASSES}
        onChange={(event) => onType(event.target.value)}
      >
        <option value="">not said</option>
        {CefrLevel.options.map((level) => (
          <option key={level}>{level}</option>
        ))}
      </select>
    );
  }
  return (
    <textarea
      {...shared}
      ref={(element) => {
        control.current = element;
      }}
      rows={1}
      readOnly={disabled}
      inputMode={INPUT_MODES[kind]}
      className={cn(
        INPUT_CLASSES,
        'block field-sizing-content max-h-80 min-h-10 resize-none leading-normal',
        kind === 'texts' && 'min-h-24',
      )}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
