import { readBody } from '../entries/read-body.ts';
import type { Reading } from '../fields/reading.ts';
import { toBlocks } from '../lines/blocks.ts';
import type { Line } from '../lines/line.ts';
import type { DraftItem } from '../output/draft.ts';
import { type Found, found } from '../output/found.ts';
import { partByHolder, sizesOf } from './part-by-holder.ts';
import { readPeriod, SAID } from './read-period.ts';

type Role = { readonly title: readonly Line[]; readonly lines: readonly Line[] };

const words = (lines: readonly Line[]): Found | null =>
  found(
    lines.map(({ content }) => content),
    SAID,
  );

/** The roles under one employer: each begins with its title, in letters smaller than the employer's and larger than the text. */
function rolesOf(lines: readonly Line[], titleSize: number): Role[] {
  const roles: { title: Line[]; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = roles.at(-1);
    if (line.size === titleSize && (last === undefined || last.lines.length > 0))
      roles.push({ title: [line], lines: [] });
    else if (line.size === titleSize) last?.title.push(line);
    else last?.lines.push(line); // before the first title stands how long all roles took together
  }
  return roles;
}

/** Dates, then the place where nothing parts it from them, then what was done. */
function readRole(
  { title, lines }: Role,
  organisation: Found | null,
  reading: Reading,
): DraftItem<'experiences'> | null {
  const [when, ...rest] = lines;
  const period = when === undefined ? null : readPeriod(when.content, reading.order, 'startDate');
  if (period === null) return null;
  const [second] = rest;
  const place = second !== undefined && !second.gapBefore && !second.bullet ? second : null;
  const told = place === null ? rest : rest.slice(1);
  const body = toBlocks(told, reading.layout).map((block) => ({
    block,
    anchors: [],
    role: block.bullet ? ('item' as const) : ('prose' as const),
  }));
  const { summary, highlights } = readBody({ head: [], body });
  return {
    title: words(title),
    organisation,
    location: place === null ? null : words([place]),
    ...period,
    summary,
    highlights,
  };
}

/**
 * Reads the jobs of a LinkedIn export: employer, how long in all, then each role with title, dates, place and text, each in
 * its own size of letters. Null where a section is not printed so.
 */
export function readLinkedinJobs(
  lines: readonly Line[],
  reading: Reading,
): DraftItem<'experiences'>[] | null {
  const [largest, titleSize] = sizesOf(lines);
  if (titleSize === undefined || lines[0]?.size !== largest) return null;
  const jobs = partByHolder(lines).flatMap(({ holder, lines: held }) => {
    const roles = rolesOf(held, titleSize);
    return roles.length === 0 ? [null] : roles.map((role) => readRole(role, words(holder), reading));
  });
  const read = jobs.flatMap((job) => job ?? []);
  return read.length === jobs.length ? read : null;
}
