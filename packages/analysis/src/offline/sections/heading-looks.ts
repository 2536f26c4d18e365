import type { HeadingKind } from '../lexicon/headings.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Line } from '../lines/line.ts';
import type { Candidate } from './find-headings.ts';

/** How headings look in one document. */
export type HeadingLooks = {
  /** a section name in this look is a heading */
  readonly isHeadingLook: (line: Line) => boolean;
  /** a smaller look that several section names share: sidebars, or labels inside a section */
  readonly isSecondLook: (line: Line) => boolean;
  /** the look belongs to headings alone: even unknown words in it are one */
  readonly isOwnLook: (line: Line) => boolean;
  /** a look in which hardly anything but section names is set: what follows such a line may be anything */
  readonly isSureLook: (line: Line) => boolean;
  /** the look of most headings, where running text has another: also in a row that a heading shares with its content */
  readonly isMainLook: (line: Line) => boolean;
  /** headings are set in capitals */
  readonly usesCaps: boolean;
};

const NAMED = 0.8;
const MIN_KINDS = 2; // a look shared by two different section names is this document's heading look
const MIN_SURE_KINDS = 3;
const NAMED_TO_OTHERS = 2; // so many section names for each other line in their look
const SIZE_SLACK = 0.3; // points: what letter-spaced capitals of one size measure apart

/** Names that are seldom anything but a section's; "Project" or "Web" may label a group of skills. */
const CORE: ReadonlySet<HeadingKind> = new Set([
  'experiences',
  'educations',
  'skills',
  'languages',
  'certifications',
  'summary',
  'contact',
  'interests',
  'publications',
  'awards',
  'references',
  'volunteering',
]);

/** Whether a document carries no typography: plain text. */
export const isPlain = (lines: readonly Line[]): boolean =>
  lines.every(({ size, bold, isHeadingRole }) => size === null && !bold && !isHeadingRole);

/** The look with the most letters: that of running text. */
function bodyStyle(lines: readonly Line[]): string {
  const letters = new Map<string, number>();
  for (const { style, content } of lines) letters.set(style, (letters.get(style) ?? 0) + content.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

type Look = { readonly style: string; readonly kinds: ReadonlySet<HeadingKind>; readonly points: number };

/** The looks of the section names, the one most names share first, the larger one where two tie. */
function rankLooks(candidates: readonly Candidate[]): Look[] {
  const looks = new Map<string, { kinds: Set<HeadingKind>; points: number }>();
  for (const { line, words } of candidates) {
    if (!words.exact) continue;
    const look = looks.get(line.style) ?? { kinds: new Set(), points: Infinity };
    look.points = Math.min(look.points, line.points ?? 0);
    for (const kind of words.kinds) if (CORE.has(kind)) look.kinds.add(kind);
    looks.set(line.style, look);
  }
  const ranked = [...looks].map(([style, look]) => ({ style, ...look }));
  return ranked.sort((a, b) => b.kinds.size - a.kinds.size || b.points - a.points);
}

/** A section's name, or words about one that name no post ("Wybrane publikacje", but not "Project Manager"). */
const speaksOfSection = ({ line, words }: Candidate): boolean =>
  words.exact || (titleScore(line.content.text) < NAMED && !/[\d.,;|@]/u.test(line.content.text));

/** Bold words before others that are not. */
const isBoldLabel = ({ runs }: Line): boolean => runs?.[0]?.bold === true && runs[1]?.bold === false;

function isStandout(line: Line, bodyLook: string): boolean {
  return line.style !== bodyLook || line.gapBefore || line.content.text.endsWith(':');
}

type Share = { readonly named: number; readonly others: number };

/** How many lines of a look speak of sections, and how many are other words. */
function countNames(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  counts: (candidate: Candidate) => boolean,
): (style: string | undefined) => Share {
  const names = new Set(candidates.filter(counts).map(({ line }) => line));
  const shares = new Map<string, Share>();
  for (const line of lines) {
    const { named, others } = shares.get(line.style) ?? { named: 0, others: 0 };
    const isName = names.has(line);
    shares.set(line.style, { named: named + Number(isName), others: others + Number(!isName) });
  }
  return (style) => shares.get(style ?? '') ?? { named: 0, others: 0 };
}

/** Learns the look of headings from the lines whose words are section names. */
export function learnLooks(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  mark: string | null,
): HeadingLooks {
  const plain = isPlain(lines);
  const body = bodyStyle(lines);
  const bodySize = lines.find(({ style }) => style === body)?.size ?? 0;
  const ranked = rankLooks(candidates);
  const main = ranked[0];
  const clear = main !== undefined && main.kinds.size >= MIN_KINDS;
  const second = new Set(
    ranked.slice(1).flatMap(({ style, kinds }) => (kinds.size >= MIN_KINDS ? [style] : [])),
  );
  const ofMain = lines.filter(({ style }) => style === main?.style);
  const usesCaps = clear && ofMain.some(({ caps }) => caps);
  const shareOf = countNames(lines, candidates, speaksOfSection);
  // a look that mostly sets other words is not the headings' own
  const isOwn = (style: string): boolean => shareOf(style).others <= shareOf(style).named;
  const usesBold = clear && ofMain.some(({ bold }) => bold);

  const isAsStrong = (line: Line): boolean => {
    if (main === undefined) return false;
    if (line.points !== null && line.points < main.points - SIZE_SLACK) return false;
    const larger = line.size !== null && main.points > bodySize + SIZE_SLACK && line.gapBefore; // "Certifications" among capitals
    return (line.bold || !usesBold) && (line.caps || !usesCaps || larger);
  };
  const isOwnLook = (line: Line): boolean => {
    const { style } = line;
    if (!clear || !isOwn(style) || (style !== main.style && !second.has(style))) return false;
    if (plain) return (line.caps && line.gapBefore) || (mark !== null && line.mark === mark);
    return style !== body;
  };
  const { named, others } = countNames(lines, candidates, ({ words }) => words.exact)(main?.style);
  const sure = clear && main.kinds.size >= MIN_SURE_KINDS && named >= NAMED_TO_OTHERS * Math.max(1, others);
  return {
    usesCaps,
    isHeadingLook: (line) => {
      if (!clear) return isStandout(line, body);
      if (line.style === main.style) return main.style !== body || isStandout(line, body) || !plain;
      return (isAsStrong(line) && isStandout(line, body)) || (plain && line.gapBefore);
    },
    isMainLook: (line) =>
      clear && !plain && line.bold && line.style === main.style && (main.style !== body || isBoldLabel(line)),
    isSecondLook: (line) => second.has(line.style) && isStandout(line, body),
    isOwnLook,
    isSureLook: (line) => sure && line.style === main.style && isOwnLook(line) && line.gapBefore,
  };
}
