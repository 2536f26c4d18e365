import { levelOf } from '../lexicon/language-levels.ts';
import { isSpokenLanguage } from '../lexicon/spoken-languages.ts';
import type { Line } from '../lines/line.ts';
import type { DraftItem } from '../output/draft.ts';
import { computed, found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';

type Language = DraftItem<'languages'>;
type Named = { readonly name: Slice; level: Slice | null };

const SURE = 0.96;
const LEVEL = 0.92;
const MAX_NAME_WORDS = 4;
const MAX_LEVEL_CHARS = 90;

/** Words; a capital inside one begins the next, as converters glue what stood in cells ("EnglishNative speaker"). */
const WORD = /\p{Lu}{2,}(?!\p{Ll})|\p{L}[\p{Ll}\p{Lo}\p{Lm}\p{M}'’]*/gu;

const NOUN =
  /^(?:język|język|język|язык|мова|jazyk|språket|taal|lingua|langue|idioma|limba)\s+|\s+(?:язык|мова|jazyk|language|taal)$/iu;

/** "język rosyjski", "английский язык": the language's name without the word that says it is one. */
function withoutNoun(name: Slice): Slice {
  const noun = NOUN.exec(name.text);
  if (noun === null) return name;
  const bare = noun.index === 0 ? part(name, noun[0].length, name.text.length) : part(name, 0, noun.index);
  return isSpokenLanguage(bare.text) ? bare : name;
}

/** The languages named in a slice, in order. */
export function findLanguageNames(slice: Slice): Slice[] {
  const words = [...slice.text.matchAll(WORD)];
  const names: Slice[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(MAX_NAME_WORDS, words.length - at); count > 0; count -= 1) {
      const first = words[at];
      const last = words[at + count - 1];
      if (first === undefined || last === undefined) continue;
      const piece = part(slice, first.index, last.index + last[0].length);
      if (!isSpokenLanguage(piece.text)) continue;
      names.push(withoutNoun(piece));
      at += count - 1;
      break;
    }
  }
  const han = /\p{Script=Han}/u.test(slice.text) ? findHanNames(slice) : [];
  return [
    ...names.filter((name) => !han.some(({ start, end }) => start < name.end && end > name.start)),
    ...han,
  ].sort((one, other) => one.start - other.start);
}

const HAN_END = /[语語文话話]/gu;
const MAX_HAN_NAME = 5; // letters before the last

/**
 * Names of languages in Chinese and Japanese words, which are not set apart. A name begins a part of the line or follows a
 * level ("精通英语"); inside a sentence ("能阅读英文文档") it names none.
 */
function findHanNames(slice: Slice): Slice[] {
  const names: Slice[] = [];
  for (const { index } of slice.text.matchAll(HAN_END)) {
    for (let from = Math.max(0, index - MAX_HAN_NAME); from < index; from += 1) {
      const name = part(slice, from, index + 1);
      if (!/^\p{Script=Han}+$/u.test(name.text) || !isSpokenLanguage(name.text)) continue;
      const before =
        slice.text
          .slice(0, from)
          .split(/[\s，,、；;：:/·|（(]/u)
          .at(-1) ?? '';
      if (before === '' || levelOf(before) !== undefined) names.push(name);
      break;
    }
  }
  return names;
}

/** The words beside a language's name: between it and the next name, or before it ("Fluent in Spanish"). */
function levelBeside(slice: Slice, name: Slice, next: Slice | undefined, isFirst: boolean): Slice | null {
  const end = next === undefined ? slice.text.length : next.start - slice.start;
  const after = cutLevel(trimMarks(part(slice, name.end - slice.start, end)));
  if (after !== null) return after;
  return isFirst ? cutLevel(trimMarks(part(slice, 0, name.start - slice.start))) : null;
}

/** The words as a level: without the brackets around them, "in" and a list's "and". */
function cutLevel(words: Slice): Slice | null {
  const open = /^[([（]/u.test(words.text) && /[)\]）]$/u.test(words.text);
  const bare = trimMarks(open ? part(words, 1, words.text.length - 1) : words);
  const link = /\s+(?:in|en|em|w|and|und|et|y|e|i|и)$/iu.exec(bare.text);
  const level = link === null ? bare : part(bare, 0, link.index);
  if (level.text === '' || level.text.length > MAX_LEVEL_CHARS || levelOf(level.text) === undefined)
    return null;
  return level;
}

function namesOf(line: Line): Named[] {
  const cells = line.cells.length > 1 ? line.cells : [line.content];
  const named = cells.flatMap((cell) => {
    const names = findLanguageNames(cell);
    return names.map(
      (name, at): Named => ({ name, level: levelBeside(cell, name, names[at + 1], at === 0) }),
    );
  });
  const alone = named.length === 1 && named[0]?.level === null && line.cells.length === 2;
  const [only] = named;
  const beside = line.cells.find(
    (cell) =>
      only !== undefined &&
      (cell.end <= only.name.start || cell.start >= only.name.end) &&
      levelOf(cell.text) !== undefined,
  );
  if (alone && only !== undefined && beside !== undefined) only.level = beside;
  return named;
}

/** Whether a row holds levels alone, one for each language of the row above. */
const isLevelRow = (line: Line, count: number): boolean =>
  line.cells.length === count &&
  line.cells.every(({ text }) => levelOf(text) !== undefined && text.length <= MAX_LEVEL_CHARS);

/** Spoken languages with the printed level and the reference level computed from it. */
export function readLanguages(section: Pick<CvSection, 'lines'>): Language[] {
  const languages: Named[] = [];
  let row: Named[] = [];
  for (const line of section.lines) {
    const named = namesOf(line);
    if (named.length > 0) {
      languages.push(...named);
      row = named.every(({ level }) => level === null) ? [...row, ...named] : [];
    } else if (row.length > 0 && isLevelRow(line, row.length)) {
      for (const [at, language] of row.entries()) language.level = line.cells[at] ?? null;
      row = [];
    }
  }
  return languages.map(({ name, level }) => {
    const cefr = level === null ? null : (levelOf(level.text) ?? null);
    return {
      name: found([name], SURE),
      level: level === null ? null : found([level], LEVEL),
      cefr: level === null || cefr === null ? null : computed(cefr, [level], LEVEL),
    };
  });
}
