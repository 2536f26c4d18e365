import { type AiWire, emptyWire } from '@vitae/schema/ai-wire';
import type { ListSection } from '@vitae/schema/analysis';
import { readDates } from '../../ground/dates-of-line.ts';

/** The lines of a CV by their numbers, as the prompt gives them. */
export type NumberedLines = ReadonlyMap<number, string>;

type Line = { number: number; words: string };

const SECTIONS: readonly [RegExp, ListSection | 'summary'][] = [
  [/^(?:profile|summary|about)/i, 'summary'],
  [/^(?:work |professional )?experience/i, 'experiences'],
  [/^education/i, 'educations'],
  [/^(?:technical )?skills/i, 'skills'],
  [/^languages/i, 'languages'],
  [/^(?:certification|certificate)/i, 'certifications'],
];
const MAX_HEADING_WORDS = 3;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+\w/;
const PHONE = /\+?\d[\d ()-]{6,}\d/;
const URL = /(?:https?:\/\/|www\.|github\.com\/|linkedin\.com\/)[^\s<>,;|]+/i;
const BULLET = /^[•*–-]\s/;
const SEPARATOR = /\s+(?:at|·|\||—|–)\s+|,\s+/;

function sectionOf(words: string): ListSection | 'summary' | null {
  if (words.split(/\s+/).length > MAX_HEADING_WORDS) return null;
  return SECTIONS.find(([heading]) => heading.test(words))?.[1] ?? null;
}

/** "Data Engineer, Harbour Labs   Mar 2020 – present" and the bullets below it. */
function readEntries(lines: readonly Line[]) {
  const heads = lines.filter(({ words }) => !BULLET.test(words) && readDates(words, 'unknown').length > 0);
  return heads.map(({ number, words }, index) => {
    const end = heads[index + 1]?.number ?? Number.POSITIVE_INFINITY;
    const own = lines.filter((line) => line.number > number && line.number < end);
    const dates = readDates(words, 'unknown');
    const before = words.slice(0, dates[0]?.start).replace(/[\s(·|,–—-]+$/, '');
    const [first = null, second = null] = before.split(SEPARATOR);
    const quote = (date: (typeof dates)[number] | undefined) => date && words.slice(date.start, date.end);
    return {
      first,
      second,
      startDate: dates.length > 1 ? (quote(dates[0]) ?? null) : null,
      endDate: quote(dates.at(-1)) ?? null,
      highlights: own.filter((line) => BULLET.test(line.words)).map((line) => String(line.number)),
      lines: [number, own.at(-1)?.number ?? number],
    };
  });
}

const splitList = (words: string) =>
  words.split(/[,;•]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

function readSkills({ number, words }: Line): AiWire['skills'] {
  const [label, rest] = words.includes(':') ? words.split(':') : [null, words];
  return splitList(rest ?? '').map((name) => ({ name, group: label ?? null, level: null, lines: [number] }));
}

function readLanguages({ number, words }: Line): AiWire['languages'] {
  return splitList(words).map((part) => {
    const [name = part, level = null] = part.replace(/\)$/, '').split(/\s*[(:–-]\s*/);
    return { name, level, lines: [number] };
  });
}

function readContact(wire: AiWire, lines: readonly Line[]): void {
  const [name, headline] = lines;
  wire.contact.name = name?.words ?? null;
  if (headline && !EMAIL.test(headline.words) && !PHONE.test(headline.words))
    wire.contact.headline = headline.words;
  for (const { number, words } of lines) {
    wire.contact.email ??= EMAIL.exec(words)?.[0] ?? null;
    wire.contact.phone ??= PHONE.exec(words)?.[0] ?? null;
    const url = URL.exec(words)?.[0];
    if (url) wire.links.push({ url, label: null, lines: [number] });
  }
  wire.contact.lines = [0, lines.at(-1)?.number ?? 0];
}

/** What a careful model would say of a plain English CV. Good enough to drive the app against a stub; no engine of the product. */
export function readLikeAModel(numbered: NumberedLines): AiWire {
  const wire = emptyWire();
  const parts = new Map<string, Line[]>([['contact', []]]);
  let open: string = 'contact';
  for (const [number, words] of numbered) {
    const section = sectionOf(words);
    if (section) {
      open = section;
      parts.set(section, []);
    } else if (words !== '') parts.get(open)?.push({ number, words });
  }
  const lines = (section: ListSection | 'summary' | 'contact') => parts.get(section) ?? [];

  readContact(wire, lines('contact'));
  const about = lines('summary');
  if (about.length > 0) wire.summary = `${about[0]?.number}-${about.at(-1)?.number}`;
  const blank = { location: null, summary: null };
  wire.experiences = readEntries(lines('experiences')).map(({ first, second, ...entry }) => ({
    ...blank,
    title: first,
    organisation: second,
    ...entry,
  }));
  wire.educations = readEntries(lines('educations')).map(({ first, second, ...entry }) => ({
    degree: first,
    institution: second,
    area: null,
    location: null,
    grade: null,
    ...entry,
  }));
  wire.skills = lines('skills').flatMap(readSkills);
  wire.languages = lines('languages').flatMap(readLanguages);
  wire.certifications = lines('certifications').map(({ number, words }) => ({
    name: words.replace(BULLET, ''),
    issuer: null,
    date: null,
    url: null,
    lines: [number],
  }));
  return wire;
}
