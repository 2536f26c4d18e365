import { Quote as QuoteIcon } from 'lucide-react';
import { confidenceWords, ORIGIN_WORDS, placeWords, type Quote, type Trace } from '../../lib/trace.ts';
import { Button } from '../button.tsx';
import { useTraceActions } from './trace-context.tsx';

const UNTRACED = 'No words in the CV are known for this value.';

function QuoteBlock({ quote, withExcerpt }: { quote: Quote; withExcerpt: boolean }) {
  const { locate, excerpt } = useTraceActions();
  return (
    <figure>
      <blockquote className="quote text-[1.0625rem] leading-snug break-words">
        <span className="marked px-0.5">“{quote.text}”</span>
      </blockquote>
      <figcaption className="mt-1 text-[0.8125rem] text-soft">
        {quote.source !== undefined && `${quote.source}, `}
        {placeWords(quote)}
      </figcaption>
      {withExcerpt && excerpt?.(quote)}
      {withExcerpt && locate && (
        <Button size="small" className="mt-2" onClick={() => locate(quote)}>
          <QuoteIcon aria-hidden /> See it in the CV
        </Button>
      )}
    </figure>
  );
}

/** The words behind a value: every quote with its place, who vouches for it, and how sure the engine is. */
export function QuoteList({ trace, withExcerpt = false }: { trace: Trace | null; withExcerpt?: boolean }) {
  if (trace === null) return <p className="text-sm text-soft">{UNTRACED}</p>;
  return (
    <div className="grid gap-3">
      {trace.quotes.map((quote) => (
        <QuoteBlock
          key={`${quote.cvId ?? ''}:${quote.page}:${quote.line}:${quote.text}`}
          quote={quote}
          withExcerpt={withExcerpt}
        />
      ))}
      <p className="text-[0.8125rem] text-soft">
        {ORIGIN_WORDS[trace.origin]}
        {trace.confidence !== null && ` · ${confidenceWords(trace.confidence)}`}
      </p>
    </div>
  );
}
