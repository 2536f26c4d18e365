import { type FieldLabel, fieldLabelOf, readLabel } from '../../lexicon/field-labels.ts';
import type { Line } from '../../lines/line.ts';
import { part, type Slice } from '../../text/slice.ts';
import { splitStrong, trimMarks } from '../../text/split.ts';
import { cutName } from './cut-name.ts';
import { gluedLabel } from './glued-label.ts';
import { cutAtLabels } from './inner-labels.ts';
import { splitMarks } from './split-marks.ts';

/** A piece of the person's own lines: its words, the label printed before it, the line it stands in. */
export type Piece = {
  readonly slice: Slice;
  readonly label: FieldLabel | undefined;
  readonly labelSlice: Slice | null;
  readonly line: Line;
  /** counted over all lines */
  readonly row: number;
};

const WEAK_LABELS =
  /^(?:linkedin|github|gitlab|twitter|x|xing|web|website|homepage|blog|portfolio|skype|telegram|instagram|facebook|youtube|medium|mastodon|stack ?overflow|orcid|behance|dribbble|kaggle|leetcode|researchgate|wechat|line|url|link|site|profile|bluesky|threads|discord|google scholar|scholar|dev\.to|codepen|hashnode|itch\.io|vk|habr|хабр|телеграм|сайт)$/iu;

function pieceOf(
  slice: Slice,
  line: Line,
  row: number,
  label?: { kind: FieldLabel | undefined; slice: Slice },
): Piece {
  return { slice, label: label?.kind, labelSlice: label?.slice ?? null, line, row };
}

/** Words that only announce what stands beside or beneath them. */
const labelOf = (slice: Slice): FieldLabel | 'link' | undefined =>
  slice.text.length > 40
    ? undefined
    : (fieldLabelOf(slice.text) ?? (WEAK_LABELS.test(slice.text.trim()) ? 'link' : undefined));

function splitLabelled(slice: Slice, line: Line, row: number): Piece {
  const printed = readLabel(slice.text);
  if (printed === null || (printed.label === undefined && !WEAK_LABELS.test(printed.words)))
    return pieceOf(slice, line, row);
  const value = part(slice, printed.valueFrom, slice.text.length);
  const label = { kind: printed.label, slice: part(slice, 0, printed.words.length) };
  return value.text === '' ? pieceOf(slice, line, row) : pieceOf(value, line, row, label);
}

const SPACED_LABELS: ReadonlySet<FieldLabel> = new Set([
  'birth',
  'nationality',
  'address',
  'phone',
  'email',
  'personal',
  'name',
]);
const MAX_LABEL_WORDS = 4;

/** "Nationality German", "Geburtsdatum 14.03.1991": a known label and no colon. */
function spacedLabel(slice: Slice): { kind: FieldLabel; slice: Slice; value: Slice } | null {
  const words = [...slice.text.matchAll(/\S+/g)];
  for (let count = Math.min(MAX_LABEL_WORDS, words.length - 1); count > 0; count -= 1) {
    const last = words[count - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const kind = fieldLabelOf(slice.text.slice(0, end));
    if (kind === undefined || !SPACED_LABELS.has(kind)) continue;
    return { kind, slice: part(slice, 0, end), value: part(slice, end, slice.text.length) };
  }
  return null;
}

/** Letters before the first of these words are a label without a colon: "Tel +49 …", "E-Mail jane@…". */
function bareLabel(slice: Slice): { kind: FieldLabel; slice: Slice; value: Slice } | null {
  const match = /^([\p{L}.\- ]{1,24}?)[.:]?\s+(?=[+(\d]|\S+@\S)/u.exec(slice.text);
  const kind = match?.[1] === undefined ? undefined : fieldLabelOf(match[1]);
  if (match === null || kind === undefined || !SPACED_LABELS.has(kind)) return null; // "Carrera 76 # 32-15" is a street
  return {
    kind,
    slice: part(slice, 0, match[1]?.length ?? 0),
    value: part(slice, match[0].length, slice.text.length),
  };
}

/** "Anschrift Telefon E-Mail": labels that stood one above the other, beside values that follow in lines of their own. */
function labelRun(slice: Slice): { kind: FieldLabel; slice: Slice }[] {
  const words = [...slice.text.matchAll(/\S+/g)];
  const labels: { kind: FieldLabel; slice: Slice }[] = [];
  for (let at = 0; at < words.length; ) {
    const [count, label] = [3, 2, 1]
      .filter((length) => at + length <= words.length)
      .map((length) => {
        const last = words[at + length - 1];
        const piece = part(slice, words[at]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
        return [length, { kind: fieldLabelOf(piece.text), slice: piece }] as const;
      })
      .find(([, { kind }]) => kind !== undefined) ?? [0, null];
    if (label?.kind === undefined) return [];
    labels.push({ kind: label.kind, slice: label.slice });
    at += count;
  }
  return labels.length > 1 ? labels : [];
}

/** A line cut at its separators and before the labels in it; the spaces inside a label ("姓    名：") separate nothing. */
function splitLine(line: Line): Slice[] {
  return cutAtLabels(line.content).flatMap((slice) => {
    const printed = readLabel(slice.text);
    if (printed?.label === undefined || !/\s/.test(printed.words)) return splitMarks(slice);
    const [first, ...rest] = splitMarks(part(slice, printed.valueFrom, slice.text.length));
    if (first === undefined) return splitStrong(slice);
    return [trimMarks(part(slice, 0, first.end - slice.start)), ...rest];
  });
}

/** "Curriculum vitae di Ada Quill", "Lebenslauf von …", "CV – …": the document's title in one line with the name. */
const TITLE_BEFORE_NAME =
  /^(?:curriculum vitae|curr[ií]culum(?: vitae)?|curr[ií]culo|lebenslauf|c\.?v\.?|hoja de vida|r[ée]sum[ée])(?:\s+(?:di|de|du|von|of|del|da|do|della|für)|\s*[:–—-])?\s+(?=\p{Lu}[\p{L}'’.-]+\s\p{Lu})/iu;

function withoutTitle(piece: Piece): Piece {
  const title = piece.labelSlice === null ? TITLE_BEFORE_NAME.exec(piece.slice.text) : null;
  const name = title === null ? '' : piece.slice.text.slice(title[0].length);
  if (title === null || !/^\p{Lu}\S*\s\p{Lu}/u.test(name)) return piece;
  return { ...piece, slice: part(piece.slice, title[0].length, piece.slice.text.length) };
}

const NAME_ROWS = 3; // a name stands at the top

/** The pieces of the person's lines, each with the label before it, beside it or above it. */
export function contactPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let above: readonly { kind: FieldLabel | 'link'; slice: Slice }[] = [];
  let stacked: { kind: FieldLabel; slice: Slice }[] = [];
  lines.forEach((line, row) => {
    const run = labelRun(line.content);
    if (run.length > 0) {
      stacked = run;
      return;
    }
    const slices = row < NAME_ROWS ? splitLine(line).flatMap(cutName) : splitLine(line);
    const under = stacked.shift();
    const [whole] = slices;
    if (under !== undefined && whole !== undefined && readLabel(whole.text)?.label === undefined) {
      pieces.push(...slices.map((slice) => pieceOf(slice, line, row, under)));
      return;
    }
    stacked = [];
    const labels = slices.map(labelOf);
    const known = labels.flatMap((kind, at) => {
      const slice = slices[at];
      return kind === undefined || slice === undefined || isLinked(line, slice) ? [] : [{ kind, slice }];
    });
    if (known.length > 0 && known.length === slices.length) {
      above = known;
      return;
    }
    const rowPieces = slices.flatMap((slice, at): Piece[] => {
      const before = slices[at - 1];
      const beside = before === undefined ? undefined : labelOf(before);
      const isLabelled = readLabel(slice.text)?.label !== undefined;
      const bare =
        isLabelled || labels[at] !== undefined
          ? null
          : (bareLabel(slice) ?? spacedLabel(slice) ?? gluedLabel(slice));
      if (bare !== null) return [pieceOf(bare.value, line, row, bare)];
      const piece = splitLabelled(slice, line, row);
      if (piece.label !== undefined || piece.labelSlice !== null) return [piece];
      if (beside !== undefined && before !== undefined) {
        return [pieceOf(slice, line, row, { kind: beside === 'link' ? undefined : beside, slice: before })];
      }
      const over = above.length === slices.length ? above[at] : undefined;
      if (over !== undefined)
        return [
          pieceOf(slice, line, row, {
            kind: over.kind === 'link' ? undefined : over.kind,
            slice: over.slice,
          }),
        ];
      return labels[at] !== undefined && slices.length > at + 1 && !isLinked(line, slice) ? [] : [piece];
    });
    pieces.push(...rowPieces.map(withoutTitle));
    above = [];
  });
  return pieces;
}

/** Whether a link lies over the words. */
export function isLinked(line: Line, slice: Slice): boolean {
  return line.links.some(({ start, end }) => start < slice.end && end > slice.start);
}
