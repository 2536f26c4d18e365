import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';
import { Button } from './button.tsx';

const SHAPES = {
  dialog:
    'top-1/2 left-1/2 max-h-[min(44rem,calc(100dvh-2rem))] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl data-[state=open]:animate-[fade_160ms_ease-out]',
  sheet:
    'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-2xl pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-[slide-up_260ms_var(--ease-out)] lg:inset-y-0 lg:right-0 lg:left-auto lg:max-h-none lg:w-[34rem] lg:rounded-none lg:data-[state=open]:animate-[slide-in_260ms_var(--ease-out)]',
};

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** a sheet rises from the bottom on a phone and slides in from the side on a desk */
  shape?: keyof typeof SHAPES;
  children: ReactNode;
};

/** A modal window: focus is kept inside, Escape closes, and focus goes back to where it came from. */
export function Dialog({ open, onOpenChange, title, description, shape = 'dialog', children }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fade fixed inset-0 z-40 bg-black/45" />
        <Primitive.Content
          className={cn(
            'fixed z-50 flex flex-col overflow-hidden bg-sheet text-ink shadow-lift',
            SHAPES[shape],
          )}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <div className="flex items-start justify-between gap-4 px-6 pt-6">
            <Primitive.Title className="text-2xl">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button look="quiet" size="icon" aria-label="Close" className="-mt-1 -mr-2">
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </div>
          <div className="min-h-0 overflow-y-auto px-6 pt-3 pb-6">
            {description !== undefined && (
              <Primitive.Description asChild>
                <div className="mb-5 text-soft">{description}</div>
              </Primitive.Description>
            )}
            {children}
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
