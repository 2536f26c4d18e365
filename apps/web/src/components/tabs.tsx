import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

export type Tab<Name extends string> = { name: Name; label: ReactNode; panel: ReactNode; className?: string };

type TabsProps<Name extends string> = {
  label: string;
  tabs: Tab<Name>[];
  value: Name;
  onChange: (name: Name) => void;
};

/** Tabs whose choice the caller keeps (so that it can live in the address). */
export function Tabs<Name extends string>({ label, tabs, value, onChange }: TabsProps<Name>) {
  return (
    <Primitive.Root value={value} onValueChange={(name) => onChange(name as Name)}>
      <Primitive.List
        aria-label={label}
        className="flex gap-6 overflow-x-auto overflow-y-hidden border-b [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.name}
            value={tab.name}
            className={cn(
              '-mx-1 -mb-px inline-flex items-center gap-2 border-b-2 px-1 border-transparent pt-2 pb-2.5 text-[0.9375rem] font-medium whitespace-nowrap text-soft -outline-offset-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink',
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
