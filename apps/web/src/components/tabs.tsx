import { Tabs as Primitive } from 'radix-ui';
import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
} from 'react';
import { cn } from '../lib/cn.ts';

export type Tab<Name extends string> = { name: Name; label: ReactNode; panel: ReactNode; className?: string };

type TabsProps<Name extends string> = {
  label: string;
  tabs: Tab<Name>[];
  value: Name;
  onChange: (name: Name) => void;
};

/**
 * Radix focuses a pressed tab by script, which browsers take for a keyboard's doing and ring it: the strip remembers that
 * it was a pointer, until a key is pressed or the focus goes elsewhere.
 */
const POINTER_MEMORY = {
  onPointerDown: ({ currentTarget }: PointerEvent<HTMLElement>) => {
    currentTarget.dataset.by = 'pointer';
  },
  onKeyDown: ({ currentTarget }: KeyboardEvent<HTMLElement>) => {
    delete currentTarget.dataset.by;
  },
  onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) delete currentTarget.dataset.by;
  },
};

/** Tabs whose choice the caller keeps (so that it can live in the address). */
export function Tabs<Name extends string>({ label, tabs, value, onChange }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const strip = list.current;
    const chosen = strip?.querySelector<HTMLElement>(`[data-tab="${value}"]`);
    if (!strip || !chosen) return;
    // the strip alone: scrollIntoView would move the page as well
    strip.scrollLeft = chosen.offsetLeft - (strip.clientWidth - chosen.offsetWidth) / 2;
  }, [value]);
  return (
    <Primitive.Root value={value} onValueChange={(name) => onChange(name as Name)}>
      <Primitive.List
        ref={list}
        {...POINTER_MEMORY}
        aria-label={label}
        className="relative tab-strip -mx-5 flex gap-x-3 pr-2 pl-5 overflow-x-auto overflow-y-hidden border-b [scrollbar-width:none] sm:mx-0 sm:gap-x-6 sm:px-0"
      >
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.name}
            value={tab.name}
            data-tab={tab.name}
            className={cn(
              '-mx-1 -mb-px inline-flex items-center gap-1.5 border-b-2 px-1 border-transparent pt-2 pb-2.5 text-[0.84rem] font-medium whitespace-nowrap text-soft -outline-offset-2 in-data-[by=pointer]:outline-none pointer-coarse:min-h-11 sm:text-[0.9375rem] hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink',
              tab.className,
            )}
          >
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.name} value={tab.name} className="pt-7 outline-offset-8">
          {tab.panel}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
