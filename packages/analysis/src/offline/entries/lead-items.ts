import { wordCount } from './sentences.ts';
import type { Marked } from './split-run.ts';

const MIN_LEADS = 2; // one list item before a date may end the entry above
const MAX_LEAD_WORDS = 14; // a longer item tells what was done

/**
 * Sections that mark where each entry begins with a bullet ("• Acme, Leeds" above "Fitter" and "2014 – 2018"): the first
 * line is one, and under each stands a line that names or dates the entry. Items of a list follow one another instead.
 */
export function promoteLeads(marked: readonly Marked[]): readonly Marked[] {
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
