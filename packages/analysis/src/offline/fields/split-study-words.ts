import { degreeScore } from '../lexicon/degrees.ts';
import { schoolScore } from '../lexicon/organisations.ts';
import { part, type Slice } from '../text/slice.ts';
import { splitCommas, splitSlice, trimMarks } from '../text/split.ts';
import { namesSubject } from './names-subject.ts';

const NAMED = 0.6;
const SURE = 0.65;

/** "Informatikerin (IHK)": the chamber that examines a study is not its school. */
const EXAMINED = /\s\((?:IHK|HWK)\)$/u;

/** Which of a study's two names a text is. */
export function partOf(text: string): 'degree' | 'institution' | null {
  if (namesSubject(text)) return null;
  const [degree, school] = [degreeScore(text), schoolScore(text.replace(EXAMINED, ''))];
  if (degree >= SURE && degree >= school) return 'degree';
  return school >= NAMED && school > degree ? 'institution' : null;
}

const FROM = /\s(?:at|from|an der|bei der|à l['’]|à la|en la|na|presso|aan de|w|в|vid|på|na)\s(?=\p{Lu})/giu;

/** "B.Sc. at Ridgemont University", "Ridgemont University / B.Sc.", "Technikum, Hotel: Koch": where a word or a mark sets study and school apart. */
export function splitWords(slice: Slice): [Slice, Slice] | null {
  for (const match of slice.text.matchAll(FROM)) {
    const left = trimMarks(part(slice, 0, match.index));
    const right = trimMarks(part(slice, match.index + match[0].length, slice.text.length));
    if (partOf(left.text) === 'degree' && partOf(right.text) === 'institution') return [left, right];
  }
  const sides = splitSlice(slice, /\s\/\s/g, true);
  const [one, other] = sides;
  if (one !== undefined && other !== undefined && sides.length === 2) {
    const kinds = new Set([partOf(one.text), partOf(other.text)]);
    if (kinds.has('degree') && kinds.has('institution')) return [one, other];
  }
  const colon = slice.text.search(/:\s/);
  if (colon <= 0 || splitCommas(part(slice, 0, colon)).length > 1) return null;
  const left = trimMarks(part(slice, 0, colon));
  const right = trimMarks(part(slice, colon + 1, slice.text.length));
  const [a, b] = [partOf(left.text), partOf(splitCommas(right)[0]?.text ?? '')];
  return (a === 'institution' && b !== 'institution') || (b === 'institution' && a !== 'institution')
    ? [left, right]
    : null;
}
