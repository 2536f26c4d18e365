import { wordCount } from './sentences.ts';
import { isDateOnly, type Marked } from './split-run.ts';

const MIN_LEADS = 2; // one list item before a date may end the entry above
const MAX_LEAD_WORDS = 14; // a longer item tells what was done

const isItem = (marked: Marked | undefined): marked is Marked =>
  marked !== undefined && marked.role === 'item' && marked.block.bullet && marked.anchors.length === 0;

/**
 * Pages keep entries in a list of their own ("• Fitter, Acme", below it "2014 – 2018", and below that the list of what was
 * done): an item names an entry where every date that stands alone has one right above it.
 */
function promoteAboveDates(marked: readonly Marked[]): readonly Marked[] {
  const dates = marked.flatMap((each, at) => (each.role === 'head' && isDateOnly(each) ? [at] : []));
  const dated = marked.filter(({ role, anchors }) => role === 'head' && anchors.length > 0);
  const names = dates.map((at) => marked[at - 1]);
  const lead = names.every((each) => isItem(each) && wordCount(each.block.text) <= MAX_LEAD_WORDS);
  const [first = 0] = dates;
  const endsList = isItem(marked[first - 2]); // the last of several items ends the entry above, whose date comes late
  if (dates.length === 0 || dates.length < dated.length || !lead || endsList) return marked;
  return marked.map((each) => (names.includes(each) ? { ...each, role: 'head' as const } : each));
}

/**
 * Sections that mark where each entry begins with a bullet ("• Acme, Leeds" above "Fitter" and "2014 – 2018"): the first
 * line is one, and under each stands a line that names or dates the entry. Items of a list follow one another instead.
 */
function promoteFirst(marked: readonly Marked[]): readonly Marked[] {
  const items = marked.flatMap(({ role, block }, at) => (role === 'item' && block.bullet ? [at] : []));
  if (items.length < MIN_LEADS || items[0] !== 0) return marked;
  const lead = items.every((at, index) => {
    const group = marked.slice(at, items[index + 1] ?? marked.length);
    const [first, next] = group;
    return (
      first !== undefined &&
      next?.role === 'head' &&
      wordCount(first.block.text) <= MAX_LEAD_WORDS &&
      !/[.;]$/.test(first.block.text) &&
      group.some(({ role, anchors }) => role === 'head' && anchors.length > 0)
    );
  });
  return lead
    ? marked.map((each, at) => (items.includes(at) ? { ...each, role: 'head' as const } : each))
    : marked;
}

/** Names entries that stand as list items, where the section says so by the place of its dates. */
export const promoteLeads = (marked: readonly Marked[]): readonly Marked[] =>
  promoteFirst(promoteAboveDates(marked));
