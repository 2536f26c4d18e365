import type { UnplacedLine } from '@vitae/schema/analysis';
import { EmptyView } from '../../components/query-view.tsx';
import { useTraceActions } from '../../components/record/trace-context.tsx';
import { placeWords } from '../../lib/trace.ts';

/** The lines that no field uses. Nothing of a CV is dropped in silence. */
export function UnplacedPanel({ lines }: { lines: readonly UnplacedLine[] }) {
  const { show } = useTraceActions();
  if (lines.length === 0) {
    return <EmptyView title="Every line has its place">No line of this CV was left over.</EmptyView>;
  }
  const point = ({ line, page, text }: UnplacedLine) =>
    show({
      origin: 'cv',
      confidence: null,
      quotes: [{ text, page, line: line + 1, spans: [{ line, start: 0, end: text.length }] }],
    });
  return (
    <div className="max-w-2xl">
      <p className="text-soft">
        These lines of the CV are used by no field. Nothing is dropped in silence: if one of them matters, add
        it to the section it belongs to.
      </p>
      <ul className="mt-5 border-b">
        {lines.map((line) => (
          <li
            key={line.line}
            onPointerEnter={() => point(line)}
            onPointerLeave={() => show(null)}
            className="grid gap-x-6 border-t py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="[overflow-wrap:anywhere]">{line.text}</span>
            <span className="text-sm text-soft tabular-nums">
              {placeWords({ page: line.page, line: line.line + 1 })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
