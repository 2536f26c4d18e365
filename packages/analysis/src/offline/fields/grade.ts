import { fieldLabelOf, readLabel } from '../lexicon/field-labels.ts';
import { foldKey, phraseSet } from '../text/fold.ts';

const HONOURS = phraseSet(
  'befriedigend|vollbefriedigend|voll befriedigend|ausreichend|mit gutem erfolg|mit ausgezeichnetem erfolg|mit bestem erfolg|mit erfolg|mit lob|mit prädikat|rite|avec distinction|avec grande distinction|grande distinction|plus grande distinction|la plus grande distinction|avec la plus grande distinction|avec mention|mention passable|avec les félicitations du jury|félicitations du jury|mention honorable|mention très honorable|satisfaction|sobresaliente cum laude|cum laude por unanimidad|premio extraordinario|mención honorífica|mención de honor|con honores|con il massimo dei voti|massimo dei voti e lode|ottimo con lode|com distinção|com louvor|aprovado com distinção|distinção e louvor|com distinção e louvor',
  'cum laude|magna cum laude|summa cum laude|with honors|with honours|with distinction|first class honours|first class|second class|upper second|2 1|2 2|first|merit|distinction|honors|honours|dean s list|mit auszeichnung|sehr gut|gut|mention bien|mention très bien|mention assez bien|très bien|sobresaliente|notable|matrícula de honor|con lode|110 e lode|met onderscheiding|z wyróżnieniem|с отличием|красный диплом|first class honors|valedictorian|highest honors',
);
const MAX_GRADE_CHARS = 60;
const NUMBER = /^\d{1,3}(?:[.,]\d{1,2})?\s*(?:\/\s*\d{1,3}(?:[.,]\d{1,2})?|%)?$/;
const NUMBER_AND_SCALE =
  /^(?:c?gpa|note|nota|voto|score|grade|ø)?\s*:?\s*\d{1,3}(?:[.,]\d{1,2})?(?:\s*\/\s*\d{1,3}(?:[.,]\d{1,2})?|\s*%)?\s*(?:c?gpa|cgpa|(?:e|con|cum|y|et) (?:lode|laude|mention.*))?$/iu;

/** Whether a text is a grade and nothing else: "3.8/4.0", "GPA: 3.8", "magna cum laude", "Note: 1,3". */
export function isGrade(text: string): boolean {
  const bare = text.replace(/^[\s(]+|[\s)]+$/g, '');
  if (bare === '' || bare.length > MAX_GRADE_CHARS) return false;
  if (isHonour(bare) || NUMBER_AND_SCALE.test(bare)) return true;
  const label = readLabel(bare);
  if (label?.label === 'grade') return isMark(bare.slice(label.valueFrom).trim());
  const words = bare.split(/\s+/);
  const value = words.at(-1) ?? '';
  return words.length > 1 && NUMBER.test(value) && fieldLabelOf(words.slice(0, -1).join(' ')) === 'grade';
}

/** Whether the words after "Grade:" are one: a number with its scale, a letter, an honour. */
const isMark = (value: string): boolean =>
  /^\(?\d/.test(value) || /^[A-F][+-]?$/.test(value) || isHonour(value);

/** "First class with distinction" is two of them. */
const isHonour = (text: string): boolean =>
  HONOURS.has(foldKey(text)) ||
  text.split(/\s(?:with|mit|con|avec|et|and|e)\s/iu).every((part) => HONOURS.has(foldKey(part)));
