import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';

const badge = cva(
  'inline-flex items-center gap-1 rounded-full px-2 py-0.5 font-sans text-xs leading-normal font-medium tracking-normal whitespace-nowrap',
  {
    variants: {
      tone: {
        plain: 'bg-well text-soft',
        marker: 'bg-marker text-ink',
        danger: 'bg-danger-fill text-white',
        outline: 'border border-line text-soft',
      },
    },
    defaultVariants: { tone: 'plain' },
  },
);

export function Badge({ tone, children }: VariantProps<typeof badge> & { children: ReactNode }) {
  return <span className={badge({ tone })}>{children}</span>;
}
