import { type FieldLabel, readLabel } from '../lexicon/field-labels.ts';
import { type Found, found } from '../output/found.ts';
import type { Slice } from '../text/slice.ts';
import { isAnnouncement } from './block-role.ts';
import type { Entry } from './segment.ts';
import type { Marked } from './split-run.ts';

/** What an entry says beneath its head. */
export type EntryBody = {
  readonly summary: Found | null;
  readonly highlights: readonly Found[];
  readonly rest: readonly Marked[];
};

const PROSE = 0.88;
const ITEM = 0.92;

/** Body lines that are nothing but the announcement of what follows ("Key achievements:"). */
function announces({ block }: Marked): boolean {
  const text = block.text.trim();
  if (isAnnouncement(block)) return true;
  if (!/[:：]$/.test(text)) return false;
  return text.split(/\s+/).length <= 5;
}

/** The label a body block begins with, if the lexicon knows it. */
export const labelOf = ({ block }: Marked): FieldLabel | undefined => readLabel(block.text)?.label;

/**
 * Reads the text under a head: paragraphs before the list are the summary, list items the highlights.
 * `unused` are head lines that name nothing: they come first. `taken` tells blocks that a field of the section reads itself; they come back in `rest`.
 */
export function readBody(
  entry: Entry,
  unused: readonly Slice[] = [],
  taken: (marked: Marked) => boolean = () => false,
): EntryBody {
  const own = entry.body.filter((marked) => !taken(marked));
  const told = own.filter((marked) => !announces(marked));
  const hasItems = told.some(({ role }) => role === 'item');
  const firstItem = told.findIndex(({ role }) => role === 'item');
  const summaryBlocks = hasItems ? told.slice(0, firstItem) : told;
  const itemBlocks = hasItems ? told.slice(firstItem) : [];
  return {
    summary: found([...unused, ...summaryBlocks.flatMap(({ block }) => block.slices)], PROSE),
    highlights: itemBlocks.flatMap((marked) => found(marked.block.slices, ITEM) ?? []),
    rest: entry.body.filter(taken),
  };
}
