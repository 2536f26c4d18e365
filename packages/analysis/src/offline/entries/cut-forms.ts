import { type FieldLabel, readLabel } from '../lexicon/field-labels.ts';
import type { Marked } from './split-run.ts';

/** The lines of one entry of a form: those that name it, and what it tells. */
export type FormEntry = { readonly head: readonly Marked[]; readonly body: readonly Marked[] };

/** What a form asks once for each entry. */
const ONCE: ReadonlySet<FieldLabel> = new Set(['title', 'organisation', 'institution', 'degree', 'date']);
const MIN_ENTRIES = 2; // a label that stands once may belong to any entry

const labelOf = ({ block }: Marked): FieldLabel | undefined => readLabel(block.text)?.label;

/** Whether no entry answers one question twice: else the label at its start opens more than one entry. */
const asksOnce = (entry: readonly Marked[]): boolean => {
  const labels = entry.map(labelOf).filter((label) => label !== undefined && ONCE.has(label));
  return new Set(labels).size === labels.length && labels.length > 1;
};

/** "Employment no. 2", "Fonction n° 1": a form counts its entries. */
const COUNTED = /^\p{L}[\p{L} ]{2,30}\s?(?:(?:n[°ºr]?|no|nr|№)\.?|#)?\s?\d{1,2}\.?:?$/iu;

const isCount = (marked: Marked, next: Marked | undefined): boolean =>
  next !== undefined && COUNTED.test(marked.block.text) && labelOf(next) !== undefined;

/**
 * Cuts a section that is filled into a form, where each entry begins with the same label ("Date (da – a)", "Empresa:"),
 * in whatever order the other answers stand. Null for other sections.
 */
export function cutForms(printed: readonly Marked[]): FormEntry[] | null {
  const marked = printed.filter((each, at) => !isCount(each, printed[at + 1]));
  const [first] = marked;
  const opening = first === undefined ? undefined : labelOf(first);
  if (opening === undefined || !ONCE.has(opening)) return null;
  const starts = marked.flatMap((each, at) => (labelOf(each) === opening ? [at] : []));
  if (starts.length < MIN_ENTRIES) return null;
  const entries = starts.map((start, at) => marked.slice(start, starts[at + 1] ?? marked.length));
  if (!entries.every(asksOnce)) return null;
  return entries.map((entry) => {
    const isHead = ({ role }: Marked): boolean => role === 'head';
    return { head: entry.filter(isHead), body: entry.filter((each) => !isHead(each)) };
  });
}
