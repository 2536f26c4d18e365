import { X } from 'lucide-react';
import { cn } from '../lib/cn.ts';
import type { Step } from '../lib/cv-progress.ts';

const STATE_WORDS = { done: 'done', now: 'under way', next: 'to come', failed: 'failed' } as const;

const LEAST_SHARE = 0.08; // a step under way shows that it began

/** The steps of a CV's way as one line that the marker fills from left to right. */
export function StepLine({ steps }: { steps: Step[] }) {
  return (
    <ol aria-label="Progress" className="grid grid-cols-4 gap-2 sm:gap-3">
      {steps.map(({ name, state, share }) => (
        <li key={name} aria-current={state === 'now' ? 'step' : undefined} className="min-w-0">
          <div aria-hidden className="h-2 overflow-hidden rounded-[2px] bg-well">
            <div
              className={cn(
                'h-full origin-left transition-transform duration-500 ease-out',
                state === 'failed' ? 'bg-danger-fill' : 'bg-marker-strong',
                state === 'next' && 'scale-x-0',
                state === 'now' && 'scale-x-50 animate-[breathe_1.2s_ease-in-out_infinite]',
              )}
              style={share === undefined ? undefined : { scale: `${Math.max(LEAST_SHARE, share)} 1` }}
            />
          </div>
          <p
            className={cn(
              'mt-2 flex items-start gap-0.5 text-[0.8125rem] leading-tight',
              state === 'next' ? 'text-soft' : 'font-medium text-ink',
              state === 'failed' && 'text-danger',
            )}
          >
            {state === 'failed' && <X aria-hidden className="mt-px -ml-0.5 size-3.5 shrink-0" />}
            {name}
            <span className="sr-only">: {STATE_WORDS[state]}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
