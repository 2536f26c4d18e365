import { isSkillLevel } from '../../lexicon/skill-levels.ts';
import type { DraftItem } from '../../output/draft.ts';
import { type Found, found } from '../../output/found.ts';
import { isEmpty, joinSlices, part, type Slice } from '../../text/slice.ts';
import { trimMarks } from '../../text/split.ts';

const MAX_SKILL_WORDS = 7; // longer items are sentences about a skill
const MAX_SKILL_CHARS = 70;
const MAX_HAN_CHARS = 22; // Chinese and Japanese names of that length are sentences
const MAX_ITEM_CHARS = 140; // a longer item is no skill
const KNOWN = 0.95;

/** A list item as name and level: "Python (advanced)", "Java – 5 years", "SQL ●●●○○". */
export function nameAndLevel(slice: Slice): { name: Slice; level: Slice | null } {
  if (slice.text.length > MAX_ITEM_CHARS) return { name: slice, level: null };
  const bracket = /[(（[]([^()（）[\]]*)[)）\]]\s*$/u.exec(slice.text.slice(-60));
  if (bracket !== null) {
    const open = slice.text.lastIndexOf(bracket[0]);
    const level = part(slice, open + 1, open + 1 + (bracket[1]?.length ?? 0));
    if (isSkillLevel(level.text) && open > 0) return { name: trimMarks(part(slice, 0, open)), level };
  }
  const cut = /(?:\s*[:：–—]\s*|\s-\s|\s+(?=[●○◉★☆■□▪⬤█▮]))/gu;
  for (const match of slice.text.matchAll(cut)) {
    const level = part(slice, match.index + match[0].length, slice.text.length);
    if (isSkillLevel(level.text) && match.index > 0)
      return { name: trimMarks(part(slice, 0, match.index)), level };
  }
  return { name: trimMarks(slice), level: null };
}

/** Whether words may be a skill: short, with a letter, no sentence, no lone level. */
export function isSkillName(text: string): boolean {
  if (text.length > MAX_SKILL_CHARS || !/\p{L}/u.test(text) || isSkillLevel(text)) return false;
  if ((text.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu)?.length ?? 0) > MAX_HAN_CHARS) return false;
  if (/[.!?]\s\p{Lu}/u.test(text) || /https?:\/\/|@/.test(text)) return false;
  return text.split(/\s+/).length <= MAX_SKILL_WORDS;
}

/** A skill from the slices of a list item (more than one where a line break cut it). */
export function toSkill(
  slices: readonly Slice[],
  group: Found | null,
  level: Found | null = null,
): DraftItem<'skills'> | null {
  const last = slices.at(-1);
  if (last === undefined) return null;
  const closes = slices.length > 1 && /^[^([（]*[)\]）]$/u.test(last.text); // what the line above opened
  const split = closes ? { name: last, level: null } : nameAndLevel(last);
  const named = [...slices.slice(0, -1), split.name].filter((slice) => !isEmpty(slice));
  const [first, ...rest] = named;
  if (first === undefined) return null;
  const cleaned = [
    rest.length === 0 ? withoutFullStop(first) : first,
    ...rest.slice(0, -1),
    ...rest.slice(-1).map(withoutFullStop),
  ];
  if (!isSkillName(joinSlices(cleaned))) return null;
  return {
    name: found(cleaned, KNOWN),
    group,
    level: split.level === null ? level : found([split.level], KNOWN),
  };
}

/** A list that ends like a sentence: "Linux, AWS." */
function withoutFullStop(slice: Slice): Slice {
  const sentence =
    /[\p{L}\p{N}#+)]\.$/u.test(slice.text) && !/(?:\b\p{L}\.){2,}$|\betc\.$/iu.test(slice.text);
  return sentence ? part(slice, 0, slice.text.length - 1) : slice;
}
