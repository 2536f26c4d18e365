import { assignRoles, type RoleSpec } from '../entries/assign-roles.ts';
import { headParts, type Part, renumber } from '../entries/head-parts.ts';
import { type Entry, segment } from '../entries/segment.ts';
import { unusedHead } from '../entries/unused-head.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { isSkillLevel } from '../lexicon/skill-levels.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Line } from '../lines/line.ts';
import { type Found, found } from '../output/found.ts';
import { isUrl } from '../text/find-urls.ts';
import { joinSlices, type Slice } from '../text/slice.ts';
import { withoutCourseLength, withoutValidity } from './course-length.ts';
import type { Reading } from './reading.ts';
import { splitIssuers } from './split-issuer.ts';

/** An entry with a name and whoever stands behind it: a certificate and its issuer, an award, a publication. */
export type NamedEntry = {
  readonly entry: Entry;
  readonly name: Found;
  readonly by: Found | null;
  readonly unused: readonly Slice[];
};

type Role = 'name' | 'by';

const NAME = 0.86;
const BY = 0.8;
const PREFIX =
  /^(?:issued by|awarded by|published by|published in|presented by|presented at|by|from|at|in|ausgestellt von|verliehen von|délivré par|emitido por|rilasciato da|otorgado por|uitgegeven door|wydany przez|via|issuer|publisher)\s*:?\s+/iu;
/** What cuts a name in two without ending it: a hyphen, a full stop, or the space inside a Chinese or Japanese name. */
const CUT = /^(?:\.?\s+|\s+[-–]\s+)$/u;
const MAX_BY_WORDS = 9;
const NAMED = 0.6;
const FIRST = 0.6; // what stands first is the name unless its words say otherwise

const SPECS: readonly RoleSpec<Role>[] = [
  {
    role: 'name',
    score: ({ text, label, row, position }) => {
      if (label === 'issuer' || label === 'url' || label === 'date' || isUrl(text)) return -2;
      return (row === 0 && position === 0 ? FIRST : 0.2) - 0.3 * placeScore(text);
    },
    least: -0.5,
    wanted: 0.6,
  },
  {
    role: 'by',
    score: ({ text, label }) => {
      if (label === 'issuer' || PREFIX.test(text)) return 2;
      if (label !== undefined || isUrl(text) || text.split(/\s+/).length > MAX_BY_WORDS) return -2;
      return 0.4 * organisationScore(text) - 0.2;
    },
    least: -0.5,
    wanted: 0.5,
  },
];

const MIN_ISSUED = 2; // one organisation behind a hyphen says nothing of the others
const SMALL = /^\p{Ll}/u;
const MAX_ISSUER_WORDS = 4;

/** "Professional", "Expert", "Administrator": what certificates end with behind a hyphen. */
const isPartOfName = (text: string): boolean =>
  isSkillLevel(text) ||
  titleScore(text) > 0 ||
  /^(?:associate|foundation|practitioner|module|level|stufe|modul)\b/iu.test(text);

/** Whether the entries of a section print an issuer behind a hyphen, so that what stands there is one in all of them. */
function printsIssuers(heads: readonly (readonly Part[])[]): boolean {
  const tails = heads.flatMap((parts) => {
    const own = parts.filter(({ row }) => row === 0).map(({ text }) => text);
    return own.length > 1 ? [own.at(-1) ?? ''] : [];
  });
  const named = tails.filter((text) => organisationScore(text) >= NAMED);
  const short = tails.every((text) => /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= MAX_ISSUER_WORDS);
  const sure = named.length >= MIN_ISSUED || (named.length > 0 && !tails.some(isPartOfName));
  return short && sure && tails.length >= MIN_ISSUED && named.length * 2 >= tails.length;
}

/** Puts together what a hyphen cut ("Solutions Architect - Professional"), unless an organisation stands after it. */
function rejoin(parts: readonly Part[], source: (slice: Slice) => Slice | null): Part[] {
  const joined: Part[] = [];
  for (const each of parts) {
    const last = joined.at(-1);
    const [a, b] = [last?.slices.at(-1), each.slices[0]];
    const whole =
      a === undefined || b === undefined || a.line !== b.line ? null : source({ ...a, end: b.end, text: '' });
    const hyphen =
      whole !== null && a !== undefined && b !== undefined && CUT.test(between(whole, a, b)) && !each.isCell;
    if (
      last !== undefined &&
      whole !== null &&
      hyphen &&
      (organisationScore(each.text) < 0.6 || SMALL.test(each.text)) &&
      last.slices.length === 1
    ) {
      joined[joined.length - 1] = {
        ...last,
        slices: [whole, ...each.slices.slice(1)],
        text: joinSlices([whole, ...each.slices.slice(1)]),
      };
    } else joined.push(each);
  }
  return joined;
}

const between = (whole: Slice, a: Slice, b: Slice): string =>
  whole.text.slice(a.end - whole.start, b.start - whole.start);

function sourceOf(entry: Entry): (span: Slice) => Slice | null {
  const lines = entry.head.flatMap(({ block }) => block.slices);
  return ({ line, start, end }) => {
    const own = lines.find((slice) => slice.line === line && slice.start <= start && slice.end >= end);
    return own === undefined
      ? null
      : { line, start, end, text: own.text.slice(start - own.start, end - own.start) };
  };
}

/** The issuer without the words that announce it. */
function byOf(named: Part | undefined): Found | null {
  const [first, ...rest] = named?.slices ?? [];
  if (first === undefined) return null;
  const cut = PREFIX.exec(first.text)?.[0].length ?? 0;
  return found([{ ...first, start: first.start + cut, text: first.text.slice(cut) }, ...rest], BY);
}

/** A part in one line without what stands at its end. */
function withoutEnd(whole: Part, cutEnd: (slice: Slice) => Slice): Part {
  const [slice, ...more] = whole.slices;
  if (slice === undefined || more.length > 0) return whole;
  const cut = cutEnd(slice);
  return { ...whole, slices: [cut], text: cut.text };
}

/** Reads a section whose entries are a name, whoever stands behind it, and a date. */
export function readNamedEntries(lines: readonly Line[], reading: Reading): NamedEntry[] {
  const entries = segment(lines, { ...reading, partOf: () => null, linePerEntry: true });
  const parted = entries.map(({ head }) => headParts(head));
  const apart = printsIssuers(parted);
  const whole = parted.map((parts, at) => {
    const entry = entries[at];
    const joined = apart || entry === undefined ? parts : rejoin(parts, sourceOf(entry));
    return joined.map((each) => withoutEnd(each, withoutValidity));
  });
  const heads = splitIssuers(whole).map((parts) =>
    renumber(parts.map((each) => withoutEnd(each, withoutCourseLength))),
  );
  const assigned = assignRoles(heads, SPECS);
  return entries.flatMap((entry, at): NamedEntry[] => {
    const roles = assigned[at] ?? new Map<Role, Part>();
    const named = roles.get('name');
    const name = named === undefined ? null : found(named.slices, NAME);
    const unused = unusedHead(entry.head, [...roles.values()]);
    return name === null ? [] : [{ entry, name, by: byOf(roles.get('by')), unused }];
  });
}
