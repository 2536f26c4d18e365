import type { ListSection } from '@vitae/schema/analysis';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { Trash2 } from 'lucide-react';
import { SECTION_LABELS } from '../../lib/labels.ts';
import { Button } from '../button.tsx';
import { BoundValue } from './bound-value.tsx';
import { type BindField, type FieldBinding, isFilled } from './field-binding.ts';
import { ITEM_LAYOUTS } from './item-layout.ts';

export type CompactItem = { id: string; bind: BindField; remove: () => void };

type CompactItemsProps = { section: ListSection; items: CompactItem[] };

const groupOf = ({ bind }: CompactItem): string => {
  const { value } = bind('group');
  return typeof value === 'string' ? value : '';
};

type CompactChoicesProps = { section: ListSection; item: CompactItem; others: FieldBinding[] };

/** The item's other fields and its removal, offered while its leading word is in hand. */
function CompactChoices({ section, item, others }: CompactChoicesProps) {
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 text-sm">
        {others.map((binding) => (
          <div key={binding.field} className="contents">
            <dt className="text-soft">{binding.label}</dt>
            <dd>
              <BoundValue binding={binding} />
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" className="justify-self-start" onClick={item.remove}>
        <Trash2 aria-hidden /> Remove this {SECTION_LABELS[section].item}
      </Button>
    </div>
  );
}

function CompactRow({ section, items }: CompactItemsProps) {
  const layout = ITEM_LAYOUTS[section];
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-2">
      {items.map((item) => {
        const lead = item.bind(layout.lead);
        const others = Object.keys(PROFILE_FIELDS[section])
          .filter((field) => field !== layout.lead)
          .map(item.bind);
        // a level that is the CEFR level itself need not be said twice
        const shown = layout.by
          .map(item.bind)
          .filter((each, place, all) => isFilled(each) && all[place - 1]?.value !== each.value);
        const choices = (done: () => void) => (
          <>
            {lead.choices?.(done)}
            <CompactChoices section={section} item={item} others={others} />
          </>
        );
        return (
          <li key={item.id} className="contents">
            <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-2 rounded-md bg-well px-2.5 py-1 has-[form]:w-full has-[form]:bg-transparent has-[form]:p-0">
              <BoundValue binding={{ ...lead, choices }} />
              {shown.map((binding) => (
                <span key={binding.field} className="text-sm text-soft">
                  <BoundValue binding={binding} />
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Items that are words: in a row, under the label the CV printed before them. */
export function CompactItems({ section, items }: CompactItemsProps) {
  if (section !== 'skills') return <CompactRow section={section} items={items} />;
  const groups = [...Map.groupBy(items, groupOf)].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  if (groups.every(([group]) => group === '')) return <CompactRow section={section} items={items} />;
  return (
    <div className="grid gap-4">
      {groups.map(([group, members]) => (
        <div key={group} className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[9rem_1fr]">
          <p className="pt-1 text-sm text-soft">{group === '' ? 'Other' : group}</p>
          <CompactRow section={section} items={members} />
        </div>
      ))}
    </div>
  );
}
