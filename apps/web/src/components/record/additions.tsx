import { Plus } from 'lucide-react';
import { cn } from '../../lib/cn.ts';
import { Button } from '../button.tsx';
import { BoundValue } from './bound-value.tsx';
import { ListAddition } from './editable-list.tsx';
import { type FieldBinding, isFilled } from './field-binding.ts';

const canAdd = (binding: FieldBinding): boolean => binding.kind === 'texts' || !isFilled(binding);

type AddDetailsProps = {
  to: string;
  controls: string;
  open: boolean;
  onToggle: () => void;
  className: string;
};

/** Opens and closes the offers below an item. */
export function AddDetails({ to, controls, open, onToggle, className }: AddDetailsProps) {
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={`Add details to ${to}`}
      aria-expanded={open}
      aria-controls={controls}
      title="Add details"
      className={cn('text-soft', className)}
      onClick={onToggle}
    >
      <Plus aria-hidden className={cn('transition-transform', open && 'rotate-45')} />
    </Button>
  );
}

/** What an item's fields could still hold, as one line of offers. */
export function Additions({ id, bindings }: { id: string; bindings: FieldBinding[] }) {
  return (
    <div id={id} className="fade mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-2">
      {bindings
        .filter(canAdd)
        .map((binding) =>
          binding.kind === 'texts' ? (
            <ListAddition key={binding.field} binding={binding} />
          ) : (
            <BoundValue key={binding.field} binding={binding} />
          ),
        )}
    </div>
  );
}
