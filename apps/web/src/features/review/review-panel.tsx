import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { SuggestionStatus } from '@vitae/schema/suggestion';
import { useState } from 'react';
import { EmptyView } from '../../components/query-view.tsx';
import { announce } from '../../lib/announce.ts';
import { toProblem } from '../../lib/errors.ts';
import { SuggestionCard } from './suggestion-card.tsx';

type Decide = (id: string, status: SuggestionStatus) => Promise<void>;

type ReviewPanelProps = { view: AnalysisView; decide: Decide };

const SPOKEN = { open: 'Decision taken back', accepted: 'Accepted', rejected: 'Rejected' } as const;

/** The decisions that are on their way, shown as if they had been made, and what was refused. */
function useDecisions(decide: Decide) {
  const [pending, setPending] = useState<Record<string, SuggestionStatus>>({});
  const [problems, setProblems] = useState<Record<string, string>>({});

  const run = async (id: string, status: SuggestionStatus) => {
    setPending((all) => ({ ...all, [id]: status }));
    setProblems(({ [id]: _, ...others }) => others);
    try {
      await decide(id, status);
      announce(SPOKEN[status]);
    } catch (error) {
      const { message } = toProblem(error);
      setProblems((all) => ({ ...all, [id]: message }));
    } finally {
      setPending(({ [id]: _, ...others }) => others);
    }
  };
  return { pending, problems, run };
}

/** Every suggestion with its decision, in the order of the CV; what was decided stays where it is and can be undone. */
export function ReviewPanel({ view, decide }: ReviewPanelProps) {
  const { pending, problems, run } = useDecisions(decide);
  if (view.suggestions.length === 0) {
    return <EmptyView title="Nothing to suggest">No rule found anything to improve in this CV.</EmptyView>;
  }
  const open = view.suggestions.filter(({ id, status }) => (pending[id] ?? status) === 'open').length;
  return (
    <div className="max-w-3xl">
      <p className="mb-5 text-soft">
        {open === 0
          ? 'You have decided on all of them.'
          : `${open} of ${view.suggestions.length} wait for you.`}{' '}
        Nothing changes unless you accept it, and every decision can be undone.
      </p>
      <ul className="border-b">
        {view.suggestions.map((suggestion) => (
          <SuggestionCard
            key={suggestion.id}
            suggestion={{ ...suggestion, status: pending[suggestion.id] ?? suggestion.status }}
            text={view.text}
            problem={problems[suggestion.id]}
            onDecide={(status) => void run(suggestion.id, status)}
          />
        ))}
      </ul>
    </div>
  );
}
