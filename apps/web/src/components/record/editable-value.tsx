import type { FieldKind } from '@vitae/schema/profile-fields';
import { ExternalLink } from 'lucide-react';
import { createContext, use, useRef, useState } from 'react';
import { cn } from '../../lib/cn.ts';
import { fromDraft, safeHref, shortUrl, toDraft } from '../../lib/draft.ts';
import { ProblemError } from '../../lib/errors.ts';
import { isUnsure, type Trace } from '../../lib/trace.ts';
import { useWide } from '../../lib/use-media-query.ts';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { LongWord } from '../long-word.tsx';
import type { Choices } from './field-binding.ts';
import { OriginMark } from './origin-mark.tsx';
import { QuoteList } from './quote-list.tsx';
import { QuoteTooltip } from './quote-tooltip.tsx';
import { useTraceActions } from './trace-context.tsx';
import { useEdit } from './use-edit.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { ValueEditor } from './value-editor.tsx';

export type EditableValueProps = {
  label: string;
  kind: FieldKind;
  value: string | null;
  trace: Trace | null;
  save: (value: string | null, base: string | null) => Promise<void>;
  choices?: Choices | undefined;
  remark?: string | undefined;
  /** words of the button that starts an empty value */
  add?: string;
  className?: string;
};

/** True inside a sheet, where there is room to edit in place even on a phone. */
const InSheet = createContext(false);

const ADDRESSES: ReadonlySet<FieldKind> = new Set(['url', 'email']);

const ADD_CLASSES =
  'rounded-[3px] text-left font-sans text-[0.8125rem] tracking-normal text-soft underline decoration-line/60 underline-offset-4 hover:text-ink hover:decoration-ink';
const VALUE_CLASSES =
  'rounded-[3px] text-left whitespace-pre-line [overflow-wrap:anywhere] transition-colors duration-150 hover:bg-marker focus-visible:bg-marker';
const UNSURE_CLASSES = 'underline decoration-line decoration-wavy decoration-1 underline-offset-4';

function readBack(draft: string, kind: FieldKind): string | null {
  const parsed = fromDraft(draft, kind);
  if (!parsed.ok) throw new ProblemError({ code: 'INVALID_INPUT', message: parsed.problem });
  return parsed.value;
}

/**
 * One value: pointed at, it shows its words in the CV; chosen, it can be corrected in place (on a phone: in a sheet, which
 * shows the words first).
 */
export function EditableValue(props: EditableValueProps) {
  const { label, kind, value, trace, save, choices, remark, add, className } = props;
  const shown = toDraft(value, kind);
  const edit = useEdit(shown, (draft, base) => save(readBack(draft, kind), readBack(base, kind)));
  const [wide, inSheet] = [useWide(), use(InSheet)];
  const inPlace = wide || inSheet;
  const [sheetOpen, setSheetOpen] = useState(false);
  const { show } = useTraceActions();
  const trigger = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const editing = edit.state.phase !== 'reading';
  const returnFocus = useReturnFocus(trigger, editing || sheetOpen);

  const close = () => {
    setSheetOpen(false);
    returnFocus(place.current);
  };
  const editor = (
    <ValueEditor label={label} kind={kind} edit={edit} trace={trace} choices={choices} onDone={close} />
  );
  if (editing && inPlace) {
    return (
      <span ref={place} className="contents">
        {editor}
      </span>
    );
  }

  const href = value === null ? null : safeHref(value, kind);
  return (
    // what stands behind a value goes where the value ends, and never to a line of its own
    <span ref={place} className="inline-flex max-w-full min-w-0 items-baseline-last">
      {value === null ? (
        <button ref={trigger} type="button" onClick={edit.open} className={cn(ADD_CLASSES, className)}>
          {add ?? `Add ${label.toLowerCase()}`}
        </button>
      ) : (
        <QuoteTooltip trace={trace}>
          <button
            ref={trigger}
            type="button"
            aria-label={`${label}: ${shown}`}
            data-traced-to={trace?.quotes.flatMap(({ spans }) => spans.map(({ line }) => line)).join(' ')}
            onClick={() => (inPlace ? edit.open() : setSheetOpen(true))}
            onPointerEnter={(event) => event.pointerType === 'mouse' && show(trace)}
            onPointerLeave={() => show(null)}
            onFocus={() => show(trace)}
            onBlur={() => show(null)}
            className={cn(VALUE_CLASSES, isUnsure(trace) && UNSURE_CLASSES, className)}
          >
            {ADDRESSES.has(kind) ? <LongWord>{kind === 'url' ? shortUrl(shown) : shown}</LongWord> : shown}
          </button>
        </QuoteTooltip>
      )}
      {value !== null && trace !== null && <OriginMark origin={trace.origin} />}
      {href !== null && (
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={`Open ${shown}`}
          className="ml-1 shrink-0 rounded p-0.5 text-soft hover:text-ink print:hidden"
        >
          <ExternalLink aria-hidden className="inline size-[0.85em] align-[-0.05em]" />
        </a>
      )}
      {remark !== undefined && (
        <span className="ml-2 shrink-0 print:hidden">
          <Badge>{remark}</Badge>
        </span>
      )}
      {!inPlace && (
        <Dialog
          shape="sheet"
          title={label}
          open={sheetOpen || editing}
          onOpenChange={(open) => {
            if (open) return;
            edit.cancel();
            close();
          }}
        >
          <InSheet value={true}>
            {editing ? (
              editor
            ) : (
              <div className="grid gap-4">
                <p className="text-lg">{shown}</p>
                <QuoteList trace={trace} withExcerpt />
                {choices?.(close)}
                <Button look="ink" onClick={edit.open}>
                  Correct this
                </Button>
              </div>
            )}
          </InSheet>
        </Dialog>
      )}
    </span>
  );
}
