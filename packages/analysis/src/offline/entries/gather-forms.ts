import { type FieldLabel, readLabel } from '../lexicon/field-labels.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Entry } from './segment.ts';
import { wordCount } from './sentences.ts';
import type { Marked } from './split-run.ts';

const NAMED = 0.8;
const MAX_BEFORE = 4; // body lines that may stand before the rest of a head: what the employer does, how many work there
const MAX_BEFORE_CHARS = 70;
const MAX_TITLE_WORDS = 6;

const NAMING: Partial<Record<FieldLabel, string>> = {
  title: 'title',
  role: 'title',
  organisation: 'organisation',
  institution: 'institution',
  degree: 'degree',
};

const labelledAs = (text: string): string | null => {
  const label = readLabel(text)?.label;
  return label === undefined ? null : (NAMING[label] ?? null);
};

/** What a line names: by its label, or as the section's reader tells. */
const nameOf = (text: string, partOf: (text: string) => string | null): string | null =>
  labelledAs(text) ?? partOf(text);

function dateKey({ head }: Entry): string | null {
  const anchor = head.flatMap(({ anchors }) => anchors).find(({ date }) => date.single === null);
  return anchor === undefined ? null : `${anchor.date.start?.value}/${anchor.date.end?.value}`;
}

/** A labelled row that repeats the dates of the line above: "株式会社… （2014年4月～2018年8月）", then "期間：…". */
function repeats(before: Entry | undefined, entry: Entry): boolean {
  const [first] = entry.head;
  if (before === undefined || first === undefined || readLabel(first.block.text)?.label !== 'date')
    return false;
  const key = dateKey(entry);
  return key !== null && key === dateKey(before);
}

/** Lines under a head that name what it lacks, below a few that tell about the employer: portals and forms print them so. */
function gather(entry: Entry, partOf: (text: string) => string | null): Entry {
  const has = new Set(entry.head.map(({ block }) => nameOf(block.text, partOf)));
  const isAbout = ({ block, role }: Marked): boolean =>
    role !== 'head' && block.text.length <= MAX_BEFORE_CHARS && !/[.。]$/u.test(block.text);
  const moved: Marked[] = [];
  const body: Marked[] = [];
  let looking = entry.head.some(({ anchors }) => anchors.length > 0);
  for (const marked of entry.body) {
    const { text } = marked.block;
    const name = looking && marked.role === 'head' ? nameOf(text, partOf) : null;
    const sure =
      labelledAs(text) !== null || (titleScore(text) >= NAMED && wordCount(text) <= MAX_TITLE_WORDS);
    if (name !== null && !has.has(name) && sure) {
      moved.push(marked);
      has.add(name);
    } else {
      looking &&= isAbout(marked) && body.length < MAX_BEFORE;
      body.push(marked);
    }
  }
  return moved.length === 0 ? entry : { ...entry, head: [...entry.head, ...moved], body };
}

/** Brings together the heads that forms print in pieces. */
export function gatherForms(entries: readonly Entry[], partOf: (text: string) => string | null): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const before = joined.at(-1);
    if (before !== undefined && repeats(before, entry)) {
      joined[joined.length - 1] = {
        ...before,
        head: [...before.head, ...entry.head.slice(1)],
        body: [...before.body, ...entry.body],
      };
    } else joined.push(entry);
  }
  return joined.map((entry) => gather(entry, partOf));
}
