import type { ListSection } from '@vitae/schema/analysis';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { SECTION_LABELS } from '../../lib/labels.ts';
import { useMediaQuery } from '../../lib/use-media-query.ts';
import { Button } from '../button.tsx';
import { EditableList, ListAddition } from './editable-list.tsx';
import { EditableValue } from './editable-value.tsx';
import { type BindField, type FieldBinding, isFilled } from './field-binding.ts';
import { ITEM_LAYOUTS } from './item-layout.ts';

const single = ({ value }: FieldBinding): string | null => (typeof value === 'string' ? value : null);

export function BoundValue({ binding, className }: { binding: FieldBinding; className?: string }) {
  return (
    <EditableValue
      label={binding.label}
      kind={binding.kind}
      value={single(binding)}
      trace={binding.trace()}
      save={binding.save}
      choices={binding.choices}
      remark={binding.remark}
      {...(className !== undefined && { className })}
    />
  );
}

function Dates({ bindings }: { bindings: FieldBinding[] }) {
  const filled = bindings.filter(isFilled);
  if (filled.length === 0) return null;
  return (
    <div className="flex flex-wrap items-baseline gap-x-1.5 text-sm text-soft tabular-nums has-[form]:w-full">
      {filled.map((binding, index) => (
        <span key={binding.field} className="contents">
          {index > 0 && <span aria-hidden>–</span>}
          <BoundValue binding={binding} />
        </span>
      ))}
    </div>
  );
}

/** What could be added, as quiet offers: they step forward when their item is pointed at; a phone asks for them. */
export function Additions({ bindings }: { bindings: FieldBinding[] }) {
  const [asked, setAsked] = useState(false);
  const hovers = useMediaQuery('(hover: hover)');
  const offered = bindings.filter((binding) => binding.kind === 'texts' || !isFilled(binding));
  if (offered.length === 0) return null;
  if (!hovers && !asked) {
    return (
      <Button
        look="quiet"
        size="small"
        className="-ml-3 justify-self-start text-soft"
        onClick={() => setAsked(true)}
      >
        <Plus aria-hidden /> Add details
      </Button>
    );
  }
  return (
    <div className="reveal flex min-h-6 flex-wrap items-baseline gap-x-3 gap-y-1">
      {offered.map((binding) =>
        binding.kind === 'texts' ? (
          <ListAddition key={binding.field} binding={binding} />
        ) : (
          <BoundValue key={binding.field} binding={binding} />
        ),
      )}
    </div>
  );
}

type ItemViewProps = {
  section: ListSection;
  bind: BindField;
  onRemove: () => void;
};

/** One item of the record, set like an entry of a well-made CV; every value in it is traced and can be corrected. */
export function ItemView({ section, bind, onRemove }: ItemViewProps) {
  const layout = ITEM_LAYOUTS[section];
  const all = Object.keys(PROFILE_FIELDS[section]).map(bind);
  const lead = bind(layout.lead);
  const by = layout.by.map(bind).filter(isFilled);
  const prose = layout.prose === undefined ? null : bind(layout.prose);
  const bullets = layout.bullets === undefined ? null : bind(layout.bullets);
  const row = layout.row === undefined ? null : bind(layout.row);

  return (
    <article className="group/item relative grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 pr-10">
        <h3 className="min-w-0 text-xl leading-snug has-[form]:w-full">
          {isFilled(lead) ? (
            <BoundValue binding={lead} />
          ) : (
            <span className="text-soft">Untitled {SECTION_LABELS[section].item}</span>
          )}
        </h3>
        <Dates bindings={layout.dates.map(bind)} />
      </div>
      {by.length > 0 && (
        <div className="-mt-1 flex flex-wrap items-baseline gap-x-2 text-soft">
          {by.map((binding, index) => (
            <span key={binding.field} className="contents">
              {index > 0 && (
                <span aria-hidden className="text-line">
                  ·
                </span>
              )}
              <span className="contents">
                <BoundValue binding={binding} />
              </span>
            </span>
          ))}
        </div>
      )}
      {prose !== null && isFilled(prose) && (
        <div className="max-w-[68ch]">
          <BoundValue binding={prose} />
        </div>
      )}
      {bullets !== null && isFilled(bullets) && (
        <div className="max-w-[70ch]">
          <EditableList binding={bullets} look="bullets" />
        </div>
      )}
      {row !== null && isFilled(row) && <EditableList binding={row} look="row" />}
      <Additions bindings={all} />
      <Button
        look="quiet"
        size="icon"
        aria-label={`Remove ${SECTION_LABELS[section].item} ${single(lead) ?? ''}`.trim()}
        className="reveal absolute -top-1 right-0 text-soft"
        onClick={onRemove}
      >
        <Trash2 aria-hidden />
      </Button>
    </article>
  );
}
