import type { AnalysisWarning } from '@vitae/schema/analysis';
import type { HiddenText } from '@vitae/schema/cv-text';
import { TriangleAlert } from 'lucide-react';

const REASONS: Record<HiddenText['reason'], string> = {
  transparent: 'transparent',
  'background-colour': 'in the colour of the page',
  tiny: 'too small to see',
  'off-page': 'outside the page',
  'hidden-run': 'marked as hidden',
  covered: 'covered by something',
};

type Group = { message: string; values: string[] };

function groupByMessage(warnings: readonly AnalysisWarning[]): Group[] {
  return [...Map.groupBy(warnings, ({ message }) => message)].map(([message, same]) => ({
    message,
    values: same.flatMap(({ value }) => value ?? []),
  }));
}

function HiddenTexts({ hidden }: { hidden: readonly HiddenText[] }) {
  return (
    <ul className="mt-3 grid gap-2">
      {hidden.map(({ text, page, reason }) => (
        <li key={`${page}:${text}`} className="text-sm">
          <span className="quote text-base [overflow-wrap:anywhere]">“{text}”</span>{' '}
          <span className="text-soft">
            page {page}, {REASONS[reason]}
          </span>
        </li>
      ))}
    </ul>
  );
}

type WarningsViewProps = { warnings: readonly AnalysisWarning[]; hidden: readonly HiddenText[] };

/** What the person should know before they trust this reading. */
export function WarningsView({ warnings, hidden }: WarningsViewProps) {
  if (warnings.length === 0 && hidden.length === 0) return null;
  const others = groupByMessage(warnings);
  const reported = warnings.some(({ code }) => code === 'HIDDEN_TEXT');
  return (
    <section aria-label="Worth knowing" className="mb-8 rounded-lg border border-line/60 bg-sheet px-5 py-4">
      <ul className="grid gap-3">
        {others.map(({ message, values }) => (
          <li key={message} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-2">
            <TriangleAlert aria-hidden className="mt-1 size-4" />
            <div>
              <p>{message}</p>
              {values.length > 0 && (
                <p className="mt-1 text-sm text-soft [overflow-wrap:anywhere]">
                  {values.map((value) => `“${value}”`).join(', ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <details className="mt-2 ml-7">
          <summary className="text-sm text-soft hover:text-ink">
            {reported
              ? 'Show the hidden text'
              : 'This file holds text that a reader cannot see. It was left out.'}
          </summary>
          <HiddenTexts hidden={hidden} />
        </details>
      )}
    </section>
  );
}
