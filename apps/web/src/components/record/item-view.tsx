import type { ListSection } from '@vitae/schema/analysis';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { SECTION_LABELS } from '../../lib/labels.ts';
import { Button } from '../button.tsx';
import { AddDetails, Additions } from './additions.tsx';
import { BoundValue } from './bound-value.tsx';
import { EditableList } from './editable-list.tsx';
import { type BindField, type FieldBinding, isFilled, singleValue } from './field-binding.ts';
import { ITEM_LAYOUTS } from './item-layout.ts';

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

function Byline({ bindings }: { bindings: FieldBinding[] }) {
  const filled = bindings.filter(isFilled);
  if (filled.length === 0) return null;
  return (
    <div className="-mt-1 flex flex-wrap items-baseline gap-x-2 pr-20 text-soft has-[form]:pr-0 pointer-coarse:pr-0">
      {filled.map((binding, index) => (
        <span key={binding.field} className="contents">
          {index > 0 && (
            <span aria-hidden className="text-line">
              ·
            </span>
          )}
          <BoundValue binding={binding} />
        </span>
      ))}
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
  const [adding, setAdding] = useState(false);
  const additions = useId();
  const layout = ITEM_LAYOUTS[section];
  const lead = bind(layout.lead);
  const prose = layout.prose === undefined ? null : bind(layout.prose);
  const bullets = layout.bullets === undefined ? null : bind(layout.bullets);
  const row = layout.row === undefined ? null : bind(layout.row);
  const name = `${SECTION_LABELS[section].item} ${singleValue(lead) ?? ''}`.trim();

  return (
    <article className="group/item relative grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 has-[form]:pr-0 pointer-coarse:pr-20 print:pr-0">
        <h3 className="min-w-0 text-xl leading-snug has-[form]:w-full">
          {isFilled(lead) ? (
            <BoundValue binding={lead} />
          ) : (
            <span className="text-soft">Untitled {SECTION_LABELS[section].item}</span>
          )}
        </h3>
        <Dates bindings={layout.dates.map(bind)} />
      </div>
      <Byline bindings={layout.by.map(bind)} />
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
      {adding && <Additions id={additions} bindings={Object.keys(PROFILE_FIELDS[section]).map(bind)} />}
      <div className="absolute top-6.5 -right-2.5 flex in-[article:has(form)]:hidden pointer-coarse:-top-2.5 pointer-coarse:-right-3.5 print:hidden">
        <AddDetails
          to={name}
          controls={additions}
          open={adding}
          onToggle={() => setAdding(!adding)}
          className={adding ? '' : 'reveal'}
        />
        <Button
          look="quiet"
          size="icon"
          aria-label={`Remove ${name}`}
          title="Remove"
          className="reveal text-soft"
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
    </article>
  );
}
