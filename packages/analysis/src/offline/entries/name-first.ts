import { readLabel } from '../lexicon/field-labels.ts';
import { part, type Slice } from '../text/slice.ts';
import type { FormEntry } from './cut-forms.ts';
import { wordCount } from './sentences.ts';
import type { Marked } from './split-run.ts';

/** An entry whose first line names it before a colon, and the words of that line that tell about it. */
export type NameFirst = FormEntry & { readonly told: readonly Slice[] };

const MAX_NAME_WORDS = 6;
const MIN_TOLD_WORDS = 2;
const MIN_BEHIND_SLASH = 4; // fewer may be the other half of a name: "Intranet / Extranet"
const COLON = /\s?[:：]\s|\s\/\s/u;
const MAX_NAME_CHARS = 60;

/** Where the name ends in "Tequio (2022): plataforma para organizar faenas", "Tequio / A platform for shared work"; -1 for other lines. */
function nameEnd({ block }: Marked): number {
  const text = block.slices[0]?.text ?? '';
  const at = text.slice(0, MAX_NAME_CHARS).search(COLON);
  if (at <= 0 || readLabel(text)?.label !== undefined) return -1;
  const name = text.slice(0, at);
  const names = wordCount(name) <= MAX_NAME_WORDS && /\p{L}/u.test(name) && !/[.;,]\s/.test(name);
  const told = wordCount(text.slice(at).replace(/^[\s:：/]+/u, ''));
  return names && told >= (/^\s\//.test(text.slice(at)) ? MIN_BEHIND_SLASH : MIN_TOLD_WORDS) ? at : -1;
}

/** Cuts the first line of an entry at the colon behind its name. */
function cutName(entry: readonly Marked[]): NameFirst {
  const [first, ...body] = entry;
  const [line, ...more] = first?.block.slices ?? [];
  if (first === undefined || line === undefined) return { head: [], body: entry, told: [] };
  const end = nameEnd(first);
  const name = part(line, 0, end);
  const colon = COLON.exec(line.text.slice(end))?.[0].length ?? 0;
  const anchors = first.anchors
    .filter(({ slice, date }) => slice === line && date.to <= end)
    .map((anchor) => ({ ...anchor, slice: name }));
  const block = { ...first.block, slices: [name], text: name.text };
  return {
    head: [{ ...first, role: 'head', block, anchors }],
    body,
    told: [part(line, end + colon, line.text.length), ...more],
  };
}

/**
 * Cuts a section whose lines name something before a colon and tell about it behind ("Tequio: plataforma para organizar
 * faenas"), each an entry with what stands under it. Null where a line that looks the same does otherwise.
 */
export function cutNameFirst(marked: readonly Marked[]): NameFirst[] | null {
  const [first] = marked;
  if (first === undefined || nameEnd(first) < 0) return null;
  const { bullet } = first.block;
  const starts = marked.flatMap((each, at) =>
    each.block.bullet === bullet && nameEnd(each) > 0 ? [at] : [],
  );
  const looks = new Set(starts.map((at) => marked[at]?.block.first.style));
  const other = marked.some(
    ({ block }, at) => !starts.includes(at) && block.bullet === bullet && looks.has(block.first.style),
  );
  if (other) return null;
  return starts.map((start, at) => cutName(marked.slice(start, starts[at + 1] ?? marked.length)));
}
