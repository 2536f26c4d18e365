import { diffWords } from '../../lib/word-diff.ts';

/** Two texts as one: what goes is struck through, what comes is marked. */
export function WordDiffView({ before, after }: { before: string; after: string }) {
  return (
    <p className="font-serif text-[1.0625rem] leading-relaxed whitespace-pre-line [overflow-wrap:anywhere]">
      {diffWords(before, after).map((part, place) => {
        const key = `${place}:${part.kind}`;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        if (part.kind === 'removed') {
          return (
            <del key={key} className="text-soft decoration-danger decoration-1 [&+ins]:ml-1">
              {part.text}
            </del>
          );
        }
        return (
          <ins key={key} className="marked no-underline">
            {part.text}
          </ins>
        );
      })}
    </p>
  );
}
