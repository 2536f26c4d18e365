import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../lib/cn.ts';

const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-full font-medium whitespace-nowrap transition-[background-color,color,border-color,transform] duration-150 select-none active:translate-y-px disabled:pointer-events-none disabled:opacity-45 [&_svg]:size-[1.05em] [&_svg]:shrink-0',
  {
    variants: {
      look: {
        ink: 'bg-ink text-sheet hover:bg-ink/85',
        line: 'border border-line bg-transparent text-ink hover:border-ink hover:bg-sheet',
        quiet: 'text-ink hover:bg-well',
        marker: 'bg-marker text-ink hover:bg-marker-strong',
        danger: 'bg-danger-fill text-white hover:bg-danger-fill/90',
      },
      size: {
        small: 'h-8 px-3 text-[0.8125rem] pointer-coarse:h-10 pointer-coarse:px-3.5',
        medium: 'h-10 px-4.5 text-[0.9375rem] pointer-coarse:h-11',
        large: 'h-13 px-7 text-[1.0625rem]',
        icon: 'size-9 text-[1.0625rem] pointer-coarse:size-11',
      },
    },
    defaultVariants: { look: 'line', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof button> & { asChild?: boolean };

export function Button({ className, look, size, asChild = false, type = 'button', ...props }: ButtonProps) {
  const classes = cn(button({ look, size }), className);
  if (asChild) return <Slot.Root className={classes} {...props} />;
  return <button type={type} className={classes} {...props} />;
}
