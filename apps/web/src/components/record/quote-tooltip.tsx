import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Trace } from '../../lib/trace.ts';
import { QuoteList } from './quote-list.tsx';

/** Shows the words behind the value it wraps while that is pointed at or focused. */
export function QuoteTooltip({ trace, children }: { trace: Trace | null; children: ReactNode }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={16}
          className="fade z-30 max-w-[24rem] rounded-lg border bg-sheet px-4 py-3 shadow-lift"
        >
          <QuoteList trace={trace} />
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
