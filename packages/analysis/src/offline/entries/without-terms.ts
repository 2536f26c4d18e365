import { titleScore } from '../lexicon/titles.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';

/** How much somebody worked, or how many they led, in a bracket behind a name: "(32 uur per week)", "(1/2 etatu)", "（部下4名）". */
const HOURS =
  /\s*[(](?:(?:ca\.?|gem\.?|ok\.?)\s?)?(?:\d{1,2}(?:[.,\-–]\d{1,2})?\s?(?:uur|uren|u|h|hrs?|hours?|std\.?|stunden|heures?|horas|ore|timmar|timer|hodin|godz\.?|ч\.?|час\p{L}*)(?:\s?(?:[/.]|p(?:er|\/)|par|por|a|na|la|pro|в|w|tyg)\p{L}*\.?\s?\p{L}*\.?)?|(?:\d[.,/]\d{1,2}|½|¼|¾)\s?(?:fte|etatu|ставки|úvazku|tjänst|vte))[)]$/iu;
const MAX_CHARS = 200;
const HEADS = /\s*[(（](?:部下|メンバー|チーム|下属|团队)?\s?\d{1,3}\s?[名人][)）]$/u;
const NAMED = 0.8;

/** The name without them; hours say something of a post, but nothing of an employer. */
export function withoutTerms(slice: Slice): Slice {
  const terms = slice.text.length > MAX_CHARS ? null : (HEADS.exec(slice.text) ?? HOURS.exec(slice.text));
  if (terms === null || terms.index === 0) return slice;
  const name = trimMarks(part(slice, 0, terms.index));
  return HEADS.test(slice.text) || titleScore(name.text) < NAMED ? name : slice;
}
