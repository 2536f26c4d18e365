import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';

/** "Nursing (Example College, 2009–2012)": a bracket that a date closes sets apart what it holds before it. */
export function splitOpenBracket(slice: Slice): Slice[] {
  const open = Math.max(slice.text.lastIndexOf('('), slice.text.lastIndexOf('（'));
  if (open <= 0 || /[)）]/u.test(slice.text.slice(open))) return [slice];
  return [part(slice, 0, open), part(slice, open + 1, slice.text.length)].map(trimMarks);
}
