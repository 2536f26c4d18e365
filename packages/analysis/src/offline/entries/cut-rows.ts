import type { FormEntry } from './cut-forms.ts';
import type { Marked } from './split-run.ts';

/** The rows of a table that has a head, each an entry; null for other sections. */
export function cutRows(marked: readonly Marked[]): FormEntry[] | null {
  const isRow = ({ block }: Marked): boolean => block.first.columns !== undefined;
  if (marked[0] === undefined || !isRow(marked[0])) return null;
  const starts = marked.flatMap((each, at) => (isRow(each) ? [at] : []));
  return starts.map((start, at) => {
    const [row, ...more] = marked.slice(start, starts[at + 1] ?? marked.length);
    return { head: row === undefined ? [] : [row], body: more };
  });
}
