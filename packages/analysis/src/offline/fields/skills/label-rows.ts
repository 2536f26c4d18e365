import { isSkillLevel } from '../../lexicon/skill-levels.ts';
import { technologyOf } from '../../lexicon/technologies.ts';
import type { Block } from '../../lines/blocks.ts';
import type { Slice } from '../../text/slice.ts';
import { listParts } from './list-parts.ts';
import { nameAndLevel } from './skill-item.ts';

const MAX_LABEL_WORDS = 6;

const LISTED = /[,;•·|、，]/u;

/** "Tools <tab> Git, Docker": a label in a rail beside its list. Beside several columns stand labels of their own. */
export function railLabel(
  { first, slices }: Block,
  isTable = false,
): { label: Slice; values: Slice[] } | null {
  const [label, ...values] = first.cells;
  const short =
    label !== undefined && label.text.split(/\s+/).length <= MAX_LABEL_WORDS && !LISTED.test(label.text);
  if (!short || values.length !== 1 || !(isTable || values.some(({ text }) => LISTED.test(text))))
    return null;
  return technologyOf(label.text) === undefined ? { label, values: [...values, ...slices.slice(1)] } : null;
}

/** Whether a section is a table of labels and lists: then a label may stand beside one item too. */
export const isLabelTable = (blocks: readonly Block[]): boolean =>
  blocks.every(({ first, bullet }) => first.cells.length === 2 && !bullet) &&
  blocks.some((block) => railLabel(block) !== null);

/** How many items the list in a block has. */
const countItems = (block: Block): number =>
  block.slices.reduce(
    (count, slice) => count + listParts(slice).filter(({ text }) => !isSkillLevel(text)).length,
    0,
  );

/**
 * Whether a block labels the list under it: it looks different from the list (larger, bolder, capitals), ends with a colon,
 * or, where all looks alike, is one unknown name above a list of several.
 */
export function isLabelRow(block: Block, next: Block | undefined): boolean {
  if (next === undefined || block.bullet || block.lines.length > 2) return false;
  const cells = block.lines.length === 1 ? block.first.cells : block.slices;
  const short = cells.every(({ text }) => text.split(/\s+/).length <= MAX_LABEL_WORDS && !/[,;]/.test(text));
  if (!short || (cells.length > 1 && cells.some(({ text }) => isSkillLevel(text)))) return false; // a skill and its level
  if (/[:：]$/.test(block.text)) return !/[:：]$/.test(next.text); // names with a colon and no list under any of them are items
  const [look, under] = [block.first, next.first];
  const looksAbove = (look.size ?? 0) > (under.size ?? 0) + 0.4 || (look.bold && !under.bold);
  const capsAbove = look.caps && !under.caps && countItems(next) > 1; // a lone "SQL" above "Jira" is a skill
  if (capsAbove) return true;
  if (looksAbove && look.style !== under.style)
    return next.bullet || cells.length <= under.cells.length || countItems(next) > 1;
  const levelled = cells.every((cell) => nameAndLevel(cell).level !== null);
  if (levelled && countItems(next) > 1) return true;
  if (block.lines.length > 1 || cells.length > 1 || countItems(block) > 1) return false;
  const listed =
    next.bullet || (countItems(next) > 2 && next.first.cells.length > 1) || /[,•|·]/.test(next.text);
  return listed && technologyOf(block.text) === undefined && !/[,•|·]/.test(block.text);
}
