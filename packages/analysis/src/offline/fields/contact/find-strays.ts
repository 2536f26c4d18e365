import { fieldLabelOf, readLabel } from '../../lexicon/field-labels.ts';
import { placeScore } from '../../lexicon/places.ts';
import type { Line } from '../../lines/line.ts';
import { headingWords } from '../../sections/classify-heading.ts';
import type { CvSection } from '../../sections/split-sections.ts';
import { findEmails } from '../../text/find-emails.ts';
import { findPhones } from '../../text/find-phones.ts';
import { findUrls, isUrl } from '../../text/find-urls.ts';

const MAX_WORDS = 8; // a line of contact data is short
const NEAR = 20; // lines around an e-mail address
const PLACE = 0.8;

const hasEmail = ({ content, links }: Line): boolean =>
  findEmails(content).length > 0 || links.some(({ url }) => /^mailto:/i.test(url));
const isShort = ({ content }: Line): boolean => content.text.split(/\s+/).length <= MAX_WORDS;

/** "ada@quill.example · 020 7946 0000 · Leeds": an address among other ways to reach the person. */
const isContactBar = (line: Line): boolean =>
  hasEmail(line) && (findPhones(line.content).length > 0 || findUrls(line.content).length > 0);

const isContactData = (line: Line): boolean =>
  placeScore(line.content.text) >= PLACE ||
  (isShort(line) &&
    (hasEmail(line) ||
      findPhones(line.content).length > 0 ||
      isUrl(line.content.text) ||
      line.links.length > 0 ||
      readLabel(line.content.text)?.label === 'phone'));

/**
 * The person's own lines where they stand elsewhere: at the foot of the document, under its last section. Looked for only
 * if the lines at the top hold no address; references have addresses of other people.
 */
export function findStrays(own: readonly Line[], sections: readonly CvSection[]): ReadonlySet<Line> {
  const strays = new Set<Line>();
  if (own.some(hasEmail)) return strays;
  for (const { kind, lines } of sections) {
    if (kind === 'references' || kind === 'top' || kind === 'contact' || strays.size > 0) continue;
    const at = lines.findLastIndex((line) => hasEmail(line) && (isShort(line) || isContactBar(line)));
    if (at < 0) continue;
    const first = lines.slice(Math.max(0, at - NEAR), at).findLastIndex((line) => !isContactData(line));
    const from = Math.max(0, at - NEAR) + first + 1;
    const rest = lines.slice(at + 1, at + 1 + NEAR);
    const last = rest.findIndex((line) => !isContactData(line));
    for (const line of lines.slice(from, at + 1 + (last < 0 ? rest.length : last))) strays.add(line);
  }
  return strays;
}

/** The lines under a heading that asks for the position wanted ("Желаемая должность", "求职意向"). */
export const wantedLines = (sections: readonly CvSection[]): readonly Line[] =>
  sections.flatMap(({ kind, heading, lines }) =>
    kind === 'other' && heading !== null && fieldLabelOf(headingWords(heading.content.text)) === 'title'
      ? lines
      : [],
  );
