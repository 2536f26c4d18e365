import { readLabel } from '../../lexicon/field-labels.ts';
import { isSkillLevel, leadingLevel } from '../../lexicon/skill-levels.ts';
import { technologyOf } from '../../lexicon/technologies.ts';
import { type Block, toBlocks } from '../../lines/blocks.ts';
import type { DraftItem } from '../../output/draft.ts';
import { type Found, found } from '../../output/found.ts';
import type { CvSection } from '../../sections/split-sections.ts';
import { part, type Slice } from '../../text/slice.ts';
import { trimMarks } from '../../text/split.ts';
import type { Reading } from '../reading.ts';
import { isLabelRow, isLabelTable, railLabel } from './label-rows.ts';
import { listItems, listParts } from './list-parts.ts';
import { splitNarrow } from './narrow-list.ts';
import { isSkillName, nameAndLevel, toSkill } from './skill-item.ts';

type Skill = DraftItem<'skills'>;

const LABEL_CONFIDENCE = 0.9;
const LEVEL_CONFIDENCE = 0.9;
const LEVELLED_NAME = 0.85;

/** The groups that are open: one, or one for each column of a grid. */
type Groups = readonly (Found | null)[];

const isLevelRow = ({ first, lines }: Block): boolean =>
  lines.length === 1 &&
  first.cells.length > 0 &&
  first.cells.every(({ text }) => isSkillLevel(text) && !/[:：]$/u.test(text)); // "Familiar:" labels a list

const cellsOf = ({ first, lines, slices }: Block): readonly Slice[] =>
  lines.length === 1 ? first.cells : slices;

/** Names that have a level each in the row under them: a list has none. */
const areNames = (block: Block, levels: Block): boolean =>
  cellsOf(block).length === levels.first.cells.length &&
  cellsOf(block).every((cell) => listParts(cell).length === 1);

/** A label row with the level row under it: the label is a skill that has a level, and the group of the list below. */
function levelled(cells: readonly Slice[], levels: readonly Slice[]): Skill[] {
  return cells.flatMap((cell, at) => {
    const level = levels[at];
    const name = found([trimMarks(cell)], LEVELLED_NAME);
    return name === null || level === undefined
      ? []
      : [{ name, group: null, level: found([level], LEVEL_CONFIDENCE) }];
  });
}

/** Items of a block under the open groups; in a grid, each cell belongs to its column's group. */
function itemsOf(block: Block, groups: Groups): Skill[] {
  const cells = block.lines.length === 1 ? block.first.cells : [];
  if (groups.length > 1 && cells.length === groups.length) {
    return cells.flatMap((cell, at) => skillsOf([cell], groups[at] ?? null));
  }
  return skillsOf(block.slices, groups.length === 1 ? (groups[0] ?? null) : null);
}

/** The skills of a list; a level set apart as an item ("Go - 5 years") belongs to the skill before it. */
function skillsOf(slices: readonly Slice[], group: Found | null): Skill[] {
  const skills: Skill[] = [];
  let level: Found | null = null;
  for (const printed of listItems(slices)) {
    const last = skills.at(-1);
    const leading = leadingLevel(printed[0]?.text ?? '');
    const [named, ...rest] = printed;
    if (named !== undefined && leading !== null)
      level = found([part(named, 0, leading.level)], LEVEL_CONFIDENCE);
    const item =
      named === undefined || leading === null
        ? printed
        : [part(named, leading.from, named.text.length), ...rest];
    const [only, ...more] = item;
    if (only !== undefined && more.length === 0 && last?.level === null && isSkillLevel(only.text)) {
      skills[skills.length - 1] = { ...last, level: found([only], LEVEL_CONFIDENCE) };
      continue;
    }
    const skill = toSkill(item, group, level);
    if (skill !== null) skills.push(skill);
  }
  return skills;
}

/** "Languages: Java, Go", "DATABASES – advanced": a label in the list's own line. */
function inlineLabel(block: Block): { label: Slice; values: Slice[] } | null {
  const [first, ...rest] = block.slices;
  if (first === undefined) return null;
  const printed = readLabel(first.text);
  if (printed === null) return null;
  const values = [part(first, printed.valueFrom, first.text.length), ...rest].filter(
    ({ text }) => text !== '',
  );
  return { label: trimMarks(part(first, 0, printed.valueFrom)), values };
}

/** "Excel：ピボットテーブルの作成": a technology and what it is used for, not a group and its members. */
function isTechnologyWithUse({ label, values }: { label: Slice; values: readonly Slice[] }): boolean {
  if (
    technologyOf(label.text) === undefined ||
    !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(values[0]?.text ?? '')
  )
    return false;
  return listItems(values).every(([item]) => item === undefined || technologyOf(item.text) === undefined);
}

/** Skills with the group labels the CV prints before them; labels are no skills unless a level stands beside them. */
export function readSkills(section: CvSection, reading: Reading): Skill[] {
  const blocks = toBlocks(section.lines, reading.layout).flatMap(splitNarrow);
  const skills: Skill[] = [];
  let groups: Groups = section.label === undefined ? [] : [found([section.label], LABEL_CONFIDENCE)];
  const isTable = isLabelTable(blocks);
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (block === undefined || isLevelRow(block)) continue;
    const inline = inlineLabel(block) ?? railLabel(block, isTable);
    if (inline !== null && inline.values.length > 0) {
      const value = inline.values.map(({ text }) => text).join(' ');
      if (isSkillLevel(value)) skills.push(...levelled([inline.label], inline.values));
      else if (isTechnologyWithUse(inline)) skills.push(...skillsOf([inline.label], null));
      else skills.push(...skillsOf(inline.values, found([inline.label], LABEL_CONFIDENCE)));
      groups = [];
    } else if (next !== undefined && isLevelRow(next) && areNames(block, next)) {
      skills.push(...levelled(cellsOf(block), next.first.cells));
      groups = cellsOf(block).map((cell) => found([trimMarks(cell)], LABEL_CONFIDENCE));
    } else if (isLabelRow(block, next)) {
      const cells = cellsOf(block).map(nameAndLevel);
      skills.push(...cells.flatMap(({ name, level }) => (level === null ? [] : levelled([name], [level]))));
      groups = cells.map(({ name }) => found([name], LABEL_CONFIDENCE));
    } else {
      skills.push(...itemsOf(block, groups));
    }
  }
  return skills.filter(({ name }) => name !== null && isSkillName(name.value));
}
