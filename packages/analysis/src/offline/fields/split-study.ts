import { degreeAt, findDegree } from '../lexicon/degrees.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';

/** What may stand between a degree and its subject. */
const LINK =
  /^[\s,:–—\-·(/]*(?:(?:zum\/zur|zum|zur|als|in de|in het|w dziedzinie|na kierunku|o profilu|profil:?|kierunek:?|specjalność:?|inom|med inriktning mot|inriktning|obor|obor:|im fach|im studiengang|in fach|in|of|en|em|im|der|des|für|for|op het gebied van|w zakresie|na kierunku|kierunek|по направлению|по специальности|по|в области|de la|del|de|di|d['’]|degree in|degree of|with a major in|major in|mention|spécialité|option|specialising in|specializing in|w specjalności|studiengang|fachrichtung)(?:\s+|(?<=['’])))*/iu;

const MAX_PREFIX_WORDS = 2; // "Honours Bachelor", "Integrated Master", "Joint PhD"

/** Cuts the words of a study into degree and subject; either may be missing. */
export function splitStudy(slices: readonly Slice[]): { degree: readonly Slice[]; area: readonly Slice[] } {
  const [first, ...rest] = slices;
  if (first === undefined) return { degree: [], area: [] };
  const name = degreeAt(first.text, 0);
  if (name !== null) {
    const [second, ...more] = rest;
    const letters = second === undefined ? null : degreeAt(second.text, 0);
    if (second === undefined || letters === null || name.length < first.text.length)
      return cutAfter(first, name.length, rest);
    const tail = cutAfter(second, letters.length, more);
    return { degree: [first, ...tail.degree], area: tail.area };
  }
  const later = findDegree(first.text);
  if (later === null) return { degree: slices, area: [] };
  const before = first.text.slice(0, later.from).trim();
  if (/-\s(?:och|und|en|og|i|a)$/.test(before)) return { degree: slices, area: [] }; // "Bygg- och anläggningsprogrammet"
  const after = first.text.slice(later.from + later.length).replace(/^[\s).]+/, '');
  if (before.split(/\s+/).length <= MAX_PREFIX_WORDS && after !== '' && !/[,(–-]\s*$/.test(before)) {
    return cutAfter(first, later.from + later.length, rest);
  }
  const area = trimMarks(part(first, 0, later.from));
  const degree = trimMarks(part(first, later.from, first.text.length));
  return area.text === '' ? { degree: slices, area: [] } : { degree: [degree, ...rest], area: [area] };
}

/** A name that a hyphen goes on with is taken whole: "HBO-ICT", "Diplom-Ökonomin". */
const GLUED = /^-\p{L}[\p{L}\p{M}-]*/u;

/** "Diplom-Ingenieur (FH), Maschinenbau": a short bracket with more behind it belongs to the degree. */
const MARKED = /^\s\(\p{Lu}[\p{L}.]{0,5}\)(?=,\s|\s[–—-]\s)/u;

function cutAfter(first: Slice, name: number, rest: readonly Slice[]): { degree: Slice[]; area: Slice[] } {
  const glued = name + (GLUED.exec(first.text.slice(name))?.[0].length ?? 0);
  const length = glued + (MARKED.exec(first.text.slice(glued))?.[0].length ?? 0);
  const tail = first.text.slice(length);
  const link = LINK.exec(tail)?.[0].length ?? 0;
  const degree = trimMarks(part(first, 0, length));
  const area = trimMarks(part(first, length + link, first.text.length));
  if (area.text === '') return { degree: [degree], area: [...rest] };
  const inside = /^\s*\(([^)]*)\)?$/u.exec(tail)?.[1];
  const bracket = inside !== undefined && (tail.length < 12 || degreeAt(inside, 0) !== null); // "Bachelor of Science (B.Sc.)"
  return bracket
    ? { degree: [part(first, 0, first.text.length)], area: [...rest] }
    : { degree: [degree], area: [area, ...rest] };
}
