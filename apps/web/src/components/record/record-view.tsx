import { ListSection, type Section } from '@vitae/schema/analysis';
import { Plus } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { cn } from '../../lib/cn.ts';
import { SECTION_LABELS } from '../../lib/labels.ts';
import { Button } from '../button.tsx';
import { AddItemDialog, type NewItemFields } from './add-item-dialog.tsx';
import { BoundValue } from './bound-value.tsx';
import { CompactItems } from './compact-items.tsx';
import { ContactView } from './contact-view.tsx';
import type { BindField } from './field-binding.ts';
import { COMPACT_SECTIONS } from './item-layout.ts';
import { ItemView } from './item-view.tsx';

/** A person's record (one analysis, or the profile over all of them), as a page can show and change it. */
export type RecordSource = {
  contact: BindField;
  summary: BindField;
  items: (section: ListSection) => { id: string; bind: BindField }[];
  remove: (section: ListSection, id: string) => void;
  add: (section: ListSection, fields: NewItemFields) => Promise<void>;
};

type FrameProps = { section: Section; margin: boolean; action?: ReactNode; children: ReactNode };

/** A section under its name, or beside it where the page leaves a margin for it. */
function SectionFrame({ section, margin, action, children }: FrameProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className={cn(
        'group/section grid gap-x-10 gap-y-4 border-t pt-6 pb-8',
        margin && 'lg:grid-cols-[10rem_minmax(0,1fr)]',
      )}
    >
      <div
        className={cn(
          'flex items-baseline justify-between gap-x-4',
          margin && 'lg:relative lg:block lg:self-start',
        )}
      >
        <h2 id={heading} className="text-2xl">
          {SECTION_LABELS[section].title}
        </h2>
        {action}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}

function ListSectionView({
  section,
  source,
  margin,
}: {
  section: ListSection;
  source: RecordSource;
  margin: boolean;
}) {
  const [adding, setAdding] = useState(false);
  const items = source.items(section);
  const noun = SECTION_LABELS[section].item;
  const addButton = (
    <Button
      look="quiet"
      size="small"
      className={cn(
        'reveal text-soft print:hidden',
        margin ? '-mr-3 lg:absolute lg:top-full lg:mr-0 lg:-ml-3' : '-mr-3',
      )}
      onClick={() => setAdding(true)}
    >
      <Plus aria-hidden /> Add {noun}
    </Button>
  );
  return (
    <SectionFrame section={section} margin={margin} action={addButton}>
      {COMPACT_SECTIONS.has(section) ? (
        <CompactItems
          section={section}
          items={items.map((item) => ({ ...item, remove: () => source.remove(section, item.id) }))}
        />
      ) : (
        <div className="grid gap-7">
          {items.map(({ id, bind }) => (
            <ItemView key={id} section={section} bind={bind} onRemove={() => source.remove(section, id)} />
          ))}
        </div>
      )}
      <AddItemDialog
        section={section}
        open={adding}
        onOpenChange={setAdding}
        onAdd={(fields) => source.add(section, fields)}
      />
    </SectionFrame>
  );
}

/** The sections that hold nothing, as one line of offers instead of a page of empty headings. */
function EmptySections({ sections, source }: { sections: ListSection[]; source: RecordSource }) {
  const [adding, setAdding] = useState<ListSection | null>(null);
  if (sections.length === 0) return null;
  return (
    <section aria-label="Sections without entries" className="border-t pt-6 print:hidden">
      <p className="text-sm text-soft">Nothing is known for these. Add what belongs to you:</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {sections.map((section) => (
          <Button key={section} size="small" onClick={() => setAdding(section)}>
            <Plus aria-hidden /> {SECTION_LABELS[section].title}
          </Button>
        ))}
      </div>
      {adding !== null && (
        <AddItemDialog
          section={adding}
          open
          onOpenChange={(open) => !open && setAdding(null)}
          onAdd={(fields) => source.add(adding, fields)}
        />
      )}
    </section>
  );
}

const TOOLTIP_DELAY_MS = 180; // a pointer on its way elsewhere should not raise a quote

/** The whole record. `margin` puts the section names beside the text, for pages that have the width. */
export function RecordView({ source, margin = false }: { source: RecordSource; margin?: boolean }) {
  const filled = ListSection.options.filter((section) => source.items(section).length > 0);
  const empty = ListSection.options.filter((section) => source.items(section).length === 0);
  return (
    <Tooltip.Provider delayDuration={TOOLTIP_DELAY_MS} skipDelayDuration={0} disableHoverableContent>
      <ContactView bind={source.contact} />
      <SectionFrame section="summary" margin={margin}>
        <div className="max-w-[62ch] font-serif text-[1.1875rem] leading-relaxed">
          <BoundValue binding={source.summary('text')} />
        </div>
      </SectionFrame>
      {filled.map((section) => (
        <ListSectionView key={section} section={section} source={source} margin={margin} />
      ))}
      <EmptySections sections={empty} source={source} />
    </Tooltip.Provider>
  );
}
