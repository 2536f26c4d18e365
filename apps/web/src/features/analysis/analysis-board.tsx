import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import type { Span } from '@vitae/schema/cv-text';
import { type ReactNode, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Badge } from '../../components/badge.tsx';
import { CvExcerpt } from '../../components/cv-excerpt.tsx';
import { CvTextView } from '../../components/cv-text-view.tsx';
import { RecordView } from '../../components/record/record-view.tsx';
import { type TraceActions, TraceProvider } from '../../components/record/trace-context.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { toProblem } from '../../lib/errors.ts';
import { useWide } from '../../lib/use-media-query.ts';
import { AnalysisHeader } from './analysis-header.tsx';
import { analysisSource } from './analysis-source.ts';
import { EngineFacts } from './engine-facts.tsx';
import { UnplacedPanel } from './unplaced-panel.tsx';
import type { AnalysisChanges } from './use-analysis-changes.ts';
import { usedSpans } from './used-spans.ts';
import { WarningsView } from './warnings-view.tsx';

export type AnalysisTab = 'result' | 'suggestions' | 'unplaced' | 'text' | 'about';

type AnalysisBoardProps = {
  cv: CvView;
  view: AnalysisView;
  changes: AnalysisChanges;
  review: ReactNode;
  tab: AnalysisTab;
  onTab: (tab: AnalysisTab) => void;
};

/** How many wait behind a tab; on a phone the tabs need the room of the badge. */
function Count({ children }: { children: number }) {
  return (
    <>
      <span className="text-xs sm:hidden">{children}</span>
      <span className="hidden sm:inline">
        <Badge>{children}</Badge>
      </span>
    </>
  );
}

const label = (name: string, count: number): ReactNode => (
  <>
    {name} {count > 0 && <Count>{count}</Count>}
  </>
);

function offerUndo({ undo }: AnalysisChanges) {
  return (removed: Promise<void>): void => {
    removed
      .then(() => toast('Removed', { action: { label: 'Undo', onClick: () => void undo() } }))
      .catch((error: unknown) => toast.error(toProblem(error).message));
  };
}

/** Goes the other way: from a line of the CV to the first value that was traced to it. */
function focusTracedValue(line: number): void {
  const value = document.querySelector<HTMLElement>(`main [data-traced-to~="${line}"]`);
  value?.focus({ preventScroll: true });
  value?.scrollIntoView({ block: 'center' });
}

/** An analysis beside the text it was made from: what is in hand on the left is marked on the right. */
export function AnalysisBoard({ cv, view, changes, review, tab, onTab }: AnalysisBoardProps) {
  const [active, setActive] = useState<readonly Span[]>([]);
  const used = useMemo(() => usedSpans(view.evidence), [view.evidence]);
  const unplaced = useMemo(() => new Set(view.unplaced.map(({ line }) => line)), [view.unplaced]);
  const actions = useMemo<TraceActions>(
    () => ({
      // the last words stay marked until others are pointed at: a pane that jumps back would tire the eye
      show: (trace) => trace !== null && setActive(trace.quotes.flatMap(({ spans }) => spans)),
      excerpt: (quote) => (
        <div className="lg:hidden">
          <CvExcerpt text={view.text} quote={quote} />
        </div>
      ),
    }),
    [view.text],
  );
  // on a wide screen the text stands beside the result and has no tab
  const shown = useWide() && tab === 'text' ? 'result' : tab;
  const open = view.suggestions.filter(({ status }) => status === 'open').length;
  const text = (className: string) => (
    <CvTextView
      text={view.text}
      used={used}
      active={active}
      unplaced={unplaced}
      onPick={focusTracedValue}
      className={className}
    />
  );
  const tabs: Tab<AnalysisTab>[] = [
    {
      name: 'result',
      label: 'Result',
      panel: <RecordView source={analysisSource(view, changes, offerUndo(changes))} />,
    },
    { name: 'suggestions', label: label('Suggestions', open), panel: review },
    {
      name: 'unplaced',
      label: label('Not placed', view.unplaced.length),
      panel: <UnplacedPanel lines={view.unplaced} />,
    },
    {
      name: 'text',
      label: 'CV text',
      className: 'lg:hidden',
      panel: text('rounded-(--radius-sheet) bg-sheet px-3 pt-1 shadow-lift lg:hidden'),
    },
    { name: 'about', label: 'About', panel: <EngineFacts view={view} /> },
  ];

  return (
    <TraceProvider value={actions}>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,27rem)]">
        <div className="min-w-0">
          <AnalysisHeader cv={cv} view={view} changes={changes} />
          <WarningsView warnings={view.warnings} hidden={view.text.hidden} />
          <Tabs label="Parts of this analysis" tabs={tabs} value={shown} onChange={onTab} />
        </div>
        <aside aria-label="Source" className="hidden lg:block print:hidden">
          <div className="sticky top-20 flex h-[calc(100dvh-6.5rem)] flex-col rounded-(--radius-sheet) bg-sheet shadow-lift">
            <div className="flex items-baseline justify-between border-b px-5 py-3">
              <h2 className="text-xl">CV text</h2>
              <p className="text-[0.8125rem] text-soft">Underlined words are in use</p>
            </div>
            {text('min-h-0 flex-1 px-4 pb-4')}
          </div>
        </aside>
      </div>
    </TraceProvider>
  );
}
