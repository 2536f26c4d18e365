import type { Span } from '@vitae/schema/cv-text';
import { ItemId } from '@vitae/schema/ids';
import type { Suggestion } from '@vitae/schema/suggestion';
import { MAX_TECHNOLOGY_WORDS, technologyOf } from '../offline/lexicon/technologies.ts';
import { foldKey } from '../offline/text/fold.ts';
import { type Reviewed, type Rule, spansOf } from './rule.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}+#./-]*/gu;
const TRAILING = /[./-]+$/;
/** Names that are ordinary words too: seen in a sentence they prove nothing. */
const ORDINARY =
  /^(?:go|r|c|less|rest|express|spring|swift|dart|bun|gin|chef|puppet|packer|vault|slack|notion|sketch|word|excel|apache|gatsby|remix|astro|ember|phoenix|maya|unity|boost|lambda|windows|serverless|elixir|julia|rust|ruby|python|java|helm|flask|celery|nats|pulsar|mocha|chai|jest|cucumber|outlook|assembly|perl|scala|crystal|apex)$/i;
/** Too wide to be a skill somebody forgot. */
const TOO_WIDE = new Set([
  'Agile',
  'Windows',
  'HTTP',
  'DNS',
  'Slack',
  'Microsoft Office',
  'Outlook',
  'GitHub',
  'MVC',
]);

type Place = { words: string; span: Span };

/** Runs of up to three words of a span's text, the longest first, each with its own place. */
function* runsOf(words: string, at: Span): Generator<Place> {
  const found = [...words.matchAll(WORD)].map(({ 0: text, index }) => {
    const word = text.replace(TRAILING, '');
    return { from: index, to: index + word.length };
  });
  for (let length = MAX_TECHNOLOGY_WORDS; length > 0; length -= 1) {
    for (let first = 0; first + length <= found.length; first += 1) {
      const [from, to] = [found[first]?.from ?? 0, found[first + length - 1]?.to ?? 0];
      yield {
        words: words.slice(from, to),
        span: { line: at.line, start: at.start + from, end: at.start + to },
      };
    }
  }
}

/** A name that is an ordinary word counts only as the CV writes names: with a capital, inside a sentence. */
function isName(place: Place, at: Span): boolean {
  if (!ORDINARY.test(place.words)) return true;
  return /^\p{Lu}/u.test(place.words) && place.span.start > at.start && place.words.length > 3;
}

/** The CV an analysis is of, by the ids of its items; a suggested item belongs to the same CV and no other. */
function cvOf({ result }: Pick<Reviewed, 'result'>): string {
  const items = [...result.experiences, ...result.projects];
  return items[0]?.id.split('.').slice(0, -3).join('.') ?? '';
}

/** Technologies that the CV's statements name and its skills do not. */
export const unlistedSkills: Rule = ({ text, result, evidence }) => {
  const cv = cvOf({ result });
  const listed = new Set(
    result.skills.flatMap(({ name }) => (name ? [foldKey(technologyOf(name) ?? name)] : [])),
  );
  const places = [
    ...result.experiences.flatMap(({ id, highlights }) =>
      highlights.flatMap((_, n) => spansOf(evidence, id, `highlights.${n}`)),
    ),
    ...result.projects.flatMap(({ id, highlights, technologies }) => [
      ...technologies.flatMap((_, n) => spansOf(evidence, id, `technologies.${n}`)),
      ...highlights.flatMap((_, n) => spansOf(evidence, id, `highlights.${n}`)),
    ]),
  ];
  const found = new Map<string, Span[]>();
  for (const at of places) {
    const words = text.lines[at.line]?.text.slice(at.start, at.end) ?? '';
    for (const place of runsOf(words, at)) {
      const name = technologyOf(place.words);
      if (!name || TOO_WIDE.has(name) || listed.has(foldKey(name)) || !isName(place, at)) continue;
      found.set(name, [...(found.get(name) ?? []), place.span]);
    }
  }
  return [...found].map(([name, spans]): Suggestion => {
    const itemId = ItemId.parse(`${cv}.skills.suggested.${foldKey(name).replaceAll(' ', '-')}`);
    return {
      id: `unlisted-skill.${foldKey(name).replaceAll(' ', '-')}`,
      rule: 'unlisted-skill',
      title: `List ${name} as a skill`,
      reason: `You write that you used ${name}, but your skills do not name it. Many readers search that list alone.`,
      section: 'skills',
      itemId: null,
      replacement: { op: 'add-item', section: 'skills', itemId, fields: { name } },
      spans: spans.slice(0, 3),
      status: 'open',
    };
  });
};
