import type { CvText } from '@vitae/schema/cv-text';
import type { Suggestion, SuggestionStatus } from '@vitae/schema/suggestion';
import { Check, Undo2, X } from 'lucide-react';
import { useId } from 'react';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { useTraceActions } from '../../components/record/trace-context.tsx';
import { SECTION_LABELS } from '../../lib/labels.ts';
import { placeWords, traceOf } from '../../lib/trace.ts';
import { describeChange } from './describe-change.ts';
import { WordDiffView } from './word-diff-view.tsx';

type SuggestionCardProps = {
  suggestion: Suggestion;
  text: CvText;
  problem: string | undefined;
  onDecide: (status: SuggestionStatus) => void;
};

function Decision({
  suggestion,
  titleId,
  onDecide,
}: Pick<SuggestionCardProps, 'suggestion' | 'onDecide'> & { titleId: string }) {
  const isAdvice = suggestion.replacement.op === 'advice';
  if (suggestion.status === 'open') {
    return (
      <>
        <Button look="ink" size="small" aria-describedby={titleId} onClick={() => onDecide('accepted')}>
          <Check aria-hidden /> {isAdvice ? 'Done' : 'Accept'}
        </Button>
        <Button size="small" aria-describedby={titleId} onClick={() => onDecide('rejected')}>
          <X aria-hidden /> {isAdvice ? 'Not for me' : 'Reject'}
        </Button>
      </>
    );
  }
  return (
    <>
      <Badge tone={suggestion.status === 'accepted' ? 'marker' : 'plain'}>
        {suggestion.status === 'accepted' ? (isAdvice ? 'Done' : 'Accepted') : 'Rejected'}
      </Badge>
      <Button look="quiet" size="small" aria-describedby={titleId} onClick={() => onDecide('open')}>
        <Undo2 aria-hidden /> Undo
      </Button>
    </>
  );
}

/** One suggestion: why, what would change word by word, and the person's decision. */
export function SuggestionCard({ suggestion, text, problem, onDecide }: SuggestionCardProps) {
  const titleId = useId();
  const { show } = useTraceActions();
  const trace = traceOf(text, { origin: 'cv', confidence: null, spans: suggestion.spans });
  const change = describeChange(suggestion.replacement);
  const place = trace?.quotes[0];

  return (
    <li
      onPointerEnter={() => show(trace)}
      onPointerLeave={() => show(null)}
      onFocus={() => show(trace)}
      onBlur={() => show(null)}
      className="border-t py-6"
    >
      <p className="eyebrow">
        {SECTION_LABELS[suggestion.section].title}
        {place !== undefined && `, ${placeWords(place)}`}
      </p>
      <h2 id={titleId} className="mt-1 text-xl">
        {suggestion.title}
      </h2>
      <p className="mt-1 max-w-[62ch] text-soft">{suggestion.reason}</p>
      {change !== null && (
        <div className="mt-3 max-w-[64ch] rounded-lg bg-sheet px-4 py-3">
          <WordDiffView {...change} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Decision suggestion={suggestion} titleId={titleId} onDecide={onDecide} />
      </div>
      {problem !== undefined && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {problem}
        </p>
      )}
    </li>
  );
}
