import { cutPart, type Part } from '../entries/head-parts.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { isRegionCode, placeScore } from '../lexicon/places.ts';
import { joinSlices, part, type Slice } from '../text/slice.ts';
import { splitCommas, splitLines, trimMarks } from '../text/split.ts';
import { isGrade } from './grade.ts';
import { partOf, splitWords } from './split-study-words.ts';

const NAMED = 0.6;
const PLACE = 0.7;
const MIN_SUBJECT_WORDS = 3; // fewer words behind a school may be a town no list knows

const FACULTY =
  /(?:^|,\s)(?:wydział|katedra|faculteit|vakgroep|faculty|department|dept\.?|fakultät|fachbereich|faculté|facultad|facoltà|dipartimento|faculdade|fakulta|fakultet)(?=\s)|(?:^|[\s-])(?:факультет|кафедра)(?=$|\s)/iu;
const SCHOOL =
  /universi|uniwersy|politec|polytec|politech|akadem|academ|college|school|hochschule|hogeschool|школ|szkoł|университет|институт|академи|колледж|техникум|école|escola|escuela|scuola|istituto|instituto|høgskol|högskol/iu;

/** A part of a school, named without it: "Wydział Elektroniki", "физический факультет". */
export const isFaculty = (text: string): boolean => FACULTY.test(text) && !SCHOOL.test(text);

type Kind = 'degree' | 'institution' | 'place' | 'grade' | 'subject';
type Group = { kind: Kind; first: Slice; last: Slice };

const DEGREE_LABEL = /^(?:abschluss|degree|diplôme|diploma|título|titolo|grau|tytuł|titul|examen):\s/iu;

function kindOf(text: string): Kind {
  if (DEGREE_LABEL.test(text)) return 'degree';
  if (isGrade(text)) return 'grade';
  return partOf(text) ?? (placeScore(text) >= PLACE ? 'place' : 'subject');
}

/** Puts neighbouring pieces between commas together that say one thing: "Biology, Chemistry", "Faculty of Law, University of Leeds". */
function group(pieces: readonly Slice[], kinds: readonly Kind[], hasFaculty: boolean): Group[] {
  const groups: Group[] = [];
  const hasDegree = kinds.includes('degree');
  pieces.forEach((piece, at) => {
    const kind = kinds[at] ?? 'subject';
    const last = groups.at(-1);
    const laterDegree = kinds.indexOf('degree', at) >= 0;
    const town = kind === 'subject' && last?.kind === 'institution' && hasDegree && !laterDegree;
    const vague =
      kind === 'subject' &&
      last?.kind === 'institution' &&
      !hasDegree &&
      !hasFaculty &&
      /^\p{Lu}/u.test(piece.text) &&
      piece.text.split(/\s+/).length < MIN_SUBJECT_WORDS;
    const same = last?.kind === kind && kind !== 'grade';
    const subject = kind === 'subject' && last?.kind === 'degree';
    const place = kind === 'place' && last !== undefined && last.kind !== 'grade';
    if (last !== undefined && (same || subject || place || town || vague)) last.last = piece;
    else groups.push({ kind, first: piece, last: piece });
  });
  return groups;
}

/** "University of Leeds (2:1)" */
function bracketGrade(slice: Slice): Slice | undefined {
  const open = slice.text.lastIndexOf('(');
  if (open <= 0 || !slice.text.endsWith(')')) return undefined;
  const inside = part(slice, open + 1, slice.text.length - 1);
  return isGrade(inside.text) ? inside : undefined;
}

const INNER_LABEL = /\s(\p{L}{3,20}):\s/u;

/** "Kfz-Mechatroniker Abschlussnote: 2,0": a grade with its label behind what was studied. */
function innerGrade(slice: Slice): [Slice, Slice] | null {
  const match = INNER_LABEL.exec(slice.text);
  if (match === null || !isGrade(slice.text.slice(match.index))) return null;
  return [trimMarks(part(slice, 0, match.index)), trimMarks(part(slice, match.index, slice.text.length))];
}

/** Cuts the parts of a head into degree, subject, school and grade, as their commas and words allow. */
export function splitStudyLines(parts: readonly Part[]): Part[] {
  const alone = parts.filter(({ text }) => !isGrade(text) && placeScore(text) < PLACE).length === 1;
  return parts.flatMap((whole) => splitStudyLine(whole, alone));
}

/** `alone`: nothing else in the head may name the school, so that any organisation is one. */
function splitStudyLine(whole: Part, alone: boolean): Part[] {
  const [slice, ...more] = whole.slices;
  if (slice === undefined || whole.label !== undefined) return [whole];
  if (more.length > 0) return splitWrapped(whole);
  const grade = bracketGrade(slice);
  if (grade !== undefined)
    return cutPart(whole, [trimMarks(part(slice, 0, grade.start - slice.start)), grade]).flatMap((each) =>
      splitStudyLine(each, alone),
    );
  const words = innerGrade(slice) ?? splitWords(slice);
  if (words !== null) return cutPart(whole, words).flatMap((each) => splitStudyLine(each, alone));
  const pieces = splitCommas(slice);
  const isState = (at: number): boolean =>
    isRegionCode(pieces[at]?.text ?? '') && placeScore(pieces[at - 1]?.text ?? '') >= PLACE; // "Baltimore, MD"
  const kinds = pieces.map(({ text }, at) => (isState(at) ? 'place' : kindOf(text)));
  if (alone && !kinds.includes('institution')) {
    const named = pieces.findIndex(
      ({ text }, at) => at > 0 && kinds[at] !== 'degree' && organisationScore(text) >= NAMED,
    );
    if (named > 0) kinds[named] = 'institution';
  }
  const faculties = pieces.map(({ text }) => isFaculty(text));
  if (kinds.some((kind, at) => kind === 'institution' && faculties[at] !== true))
    faculties.forEach((own, at) => {
      if (own && kinds[at] === 'institution') kinds[at] = 'subject';
    });
  const groups = group(pieces, kinds, faculties.includes(true));
  const tells = kinds.includes('institution') || kinds.includes('grade');
  if (!tells || groups.length < 2) return [whole];
  return cutPart(
    whole,
    groups.map(({ first, last }) =>
      trimMarks(part(slice, first.start - slice.start, last.end - slice.start)),
    ),
  );
}

/** The words from one piece to another, over the lines between them. */
function wordsBetween(lines: readonly Slice[], first: Slice, last: Slice): Slice[] {
  return lines
    .filter(({ line }) => line >= first.line && line <= last.line)
    .map((slice) => {
      const from = slice.line === first.line ? first.start - slice.start : 0;
      const to = slice.line === last.line ? last.end - slice.start : slice.text.length;
      return trimMarks(part(slice, from, to));
    });
}

/** A study and its school between commas in words that run over several lines. */
function splitWrapped(whole: Part): Part[] {
  const pieces = splitLines(whole.slices, splitCommas);
  const kinds = pieces.map((slices) => kindOf(joinSlices(slices)));
  const firsts = pieces.flatMap(([first]) => first ?? []);
  const groups = group(
    firsts,
    kinds,
    firsts.some(({ text }) => isFaculty(text)),
  );
  if (!kinds.includes('institution') || groups.length < 2) return [whole];
  return groups.map(({ first, last }) => {
    const end = pieces[firsts.indexOf(last)]?.at(-1) ?? last;
    const slices = wordsBetween(whole.slices, first, end);
    return { ...whole, slices, text: joinSlices(slices) };
  });
}

/** "Ingénieur, ENSAM Cluny": cut at its comma because the other lines of the section print study and school so. */
export function cutAlike(heads: readonly (readonly Part[])[]): Part[][] {
  const firsts = heads.flatMap((parts) => {
    const [first, second] = parts.filter(({ row }) => row === 0).map(({ text }) => partOf(text));
    return first != null && second != null && first !== second ? [first] : [];
  });
  return heads.map((parts) => {
    const [whole, ...rest] = parts.filter(({ text }) => !isGrade(text) && placeScore(text) < PLACE);
    const slice = whole?.slices[0];
    if (whole === undefined || slice === undefined || rest.length > 0 || whole.slices.length > 1)
      return [...parts];
    const pieces = splitCommas(slice);
    const kinds = pieces.map(({ text }) => kindOf(text));
    const from = kinds[0] === 'degree' && !kinds.includes('institution') ? pieces.at(-1) : undefined;
    const alike = from !== undefined && firsts.filter((kind) => kind === 'degree').length * 2 > firsts.length;
    if (pieces.length < 2 || !alike || whole.label !== undefined || kinds.at(-1) !== 'subject')
      return [...parts];
    const at = from.start - slice.start;
    const cut = cutPart(whole, [
      trimMarks(part(slice, 0, at)),
      trimMarks(part(slice, at, slice.text.length)),
    ]);
    return parts.flatMap((each) => (each === whole ? cut : [each]));
  });
}
