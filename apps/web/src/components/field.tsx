import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from '../lib/cn.ts';

export const INPUT_CLASSES =
  'w-full rounded-lg border border-line bg-sheet px-3 py-2 text-base text-ink placeholder:text-soft/80 hover:border-ink focus-visible:border-ink focus-visible:-outline-offset-1 aria-invalid:border-danger sm:text-[0.9375rem]';

type FieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  hint?: ReactNode;
  problem?: string | null;
};

/** A labelled input; its hint and its problem are read out with it. */
export function Field({ label, hint, problem, className, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={cn('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-hint`}
        className={INPUT_CLASSES}
      />
      <div id={`${id}-hint`} className="text-[0.8125rem] text-soft empty:hidden">
        {problem ? <span className="text-danger">{problem}</span> : hint}
      </div>
    </div>
  );
}
