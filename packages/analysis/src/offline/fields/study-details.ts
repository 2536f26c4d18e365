import type { Part } from '../entries/head-parts.ts';
import { wordCount } from '../entries/sentences.ts';
import { degreeScore } from '../lexicon/degrees.ts';
import { organisationScore, schoolScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { isGrade } from './grade.ts';

const SURE = 0.65;
const NAMED = 0.6;
const PLACE = 0.7;
const MAX_SUBJECT_WORDS = 5;

const namesDegree = ({ text }: Part): boolean => degreeScore(text) >= SURE;
const namesSchool = ({ text }: Part): boolean =>
  Math.max(schoolScore(text), organisationScore(text)) >= NAMED;

/**
 * Leaves out the rows under a complete head that look different from it: an italic line below school and degree tells of
 * the study ("Stationen u. a. Landgericht …"), whatever its words name. Its grade and its place are
 * still read, and so is a short line that may be the subject.
 */
export function withoutDetails(parts: readonly Part[]): Part[] {
  const degree = parts.find(namesDegree);
  const school = parts.find((each) => each !== degree && namesSchool(each));
  if (degree === undefined || school === undefined) return [...parts];
  const complete = Math.max(degree.row, school.row);
  const looks = new Set([degree.style, school.style]);
  const mayBeSubject = (each: Part): boolean =>
    parts.filter(({ row, text }) => row === each.row && !isGrade(text) && placeScore(text) < PLACE).length ===
      1 &&
    wordCount(each.text) <= MAX_SUBJECT_WORDS &&
    !namesDegree(each);
  return parts.filter(
    (each) =>
      each.row <= complete ||
      looks.has(each.style) ||
      each.label !== undefined ||
      isGrade(each.text) ||
      placeScore(each.text) >= PLACE ||
      mayBeSubject(each),
  );
}
