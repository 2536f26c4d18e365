import { assignRoles, type RoleSpec } from '../entries/assign-roles.ts';
import { headParts, type Part } from '../entries/head-parts.ts';
import { type Entry, segment } from '../entries/segment.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import type { Line } from '../lines/line.ts';
import { type Found, found } from '../output/found.ts';
import { isUrl } from '../text/find-urls.ts';
import { joinSlices, type Slice } from '../text/slice.ts';
import type { Reading } from './reading.ts';

/** An entry with a name and whoever stands behind it: a certificate and its issuer, an award, a publication. */
export type NamedEntry = { readonly entry: Entry; readonly name: Found; readonly by: Found | null };

type Role = 'name' | 'by';

const NAME = 0.86;
const BY = 0.8;
const PREFIX =
  /^(?:issued by|awarded by|published by|published in|presented by|presented at|by|from|at|in|ausgestellt von|verliehen von|délivré par|emitido por|rilasciato da|otorgado por|uitgegeven door|wydany przez|via|issuer|publisher)\s*:?\s+/iu;
const MAX_BY_WORDS = 9;

const SPECS: readonly RoleSpec<Role>[] = [
  {
    role: 'name',
    score: ({ text, label }) =>
      label === 'issuer' || label === 'url' || label === 'date' || isUrl(text)
        ? -2
        : 0.2 - 0.3 * placeScore(text),
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
    wanted: 0.2,
  },
];

/** Puts together what a hyphen cut ("Solutions Architect - Professional"), unless an organisation stands after it. */
function rejoin(parts: readonly Part[], source: (slice: Slice) => Slice | null): Part[] {
  const joined: Part[] = [];
  for (const each of parts) {
    const last = joined.at(-1);
    const [a, b] = [last?.slices.at(-1), each.slices[0]];
    const whole =
      a === undefined || b === undefined || a.line !== b.line ? null : source({ ...a, end: b.end, text: '' });
    const hyphen =
      whole !== null && a !== undefined && b !== undefined && /^\s+[-–]\s+$/.test(between(whole, a, b));
    if (
      last !== undefined &&
      whole !== null &&
      hyphen &&
      organisationScore(each.text) < 0.6 &&
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
function byOf(part: Part | undefined): Found | null {
  const [first, ...rest] = part?.slices ?? [];
  if (first === undefined) return null;
  const cut = PREFIX.exec(first.text)?.[0].length ?? 0;
  return found([{ ...first, start: first.start + cut, text: first.text.slice(cut) }, ...rest], BY);
}

/** Reads a section whose entries are a name, whoever stands behind it, and a date. */
export function readNamedEntries(lines: readonly Line[], reading: Reading): NamedEntry[] {
  const entries = segment(lines, { ...reading, partOf: () => null, linePerEntry: true });
  const heads = entries.map((entry) => rejoin(headParts(entry.head), sourceOf(entry)));
  const assigned = assignRoles(heads, SPECS);
  return entries.flatMap((entry, at): NamedEntry[] => {
    const part = assigned[at]?.get('name');
    const name = part === undefined ? null : found(part.slices, NAME);
    return name === null ? [] : [{ entry, name, by: byOf(assigned[at]?.get('by')) }];
  });
}
