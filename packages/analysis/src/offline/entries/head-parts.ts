import { PRESENT_TAILS } from '../lexicon/date-words.ts';
import { type FieldLabel, readCellLabel, readLabel } from '../lexicon/field-labels.ts';
import { monthOf } from '../lexicon/months.ts';
import type { Block } from '../lines/blocks.ts';
import { isContract, isDuration } from '../text/durations.ts';
import { foldKey } from '../text/fold.ts';
import { isEmpty, joinSlices, part, type Slice, without } from '../text/slice.ts';
import { splitLines, splitSlice, splitStrong } from '../text/split.ts';
import { type Anchor, isLabelDate } from './anchors.ts';
import { labelLength } from './date-label.ts';
import { EVENT_WORDS } from './merge-events.ts';
import { isNameList, isSentence } from './sentences.ts';
import { splitHan } from './split-han.ts';
import { splitOpenBracket } from './split-open-bracket.ts';
import type { Marked } from './split-run.ts';
import { splitRuns } from './split-runs.ts';
import { withoutTerms } from './without-terms.ts';

/** A piece of an entry's head: one thing the head says, with where and how it stands. */
export type Part = {
  readonly slices: readonly Slice[];
  readonly text: string;
  /** counted over the head's lines and within the line */
  readonly row: number;
  readonly position: number;
  readonly style: string;
  readonly label: FieldLabel | undefined;
  /** set apart from the part before it by a tab or a wide gap: a cell of its own */
  readonly isCell: boolean;
};

const OPENING = /[([（［]\s*$/u;
const CLOSING = /^\s*[)\]）］]/u;
const LASTED = /^\s*(\([^)]{3,30}\))(?=\s*(?:[:|,–—-]|$))/u;
const CELLS = /\t\s*|\s{3,}/g;
const MAX_PARTS = 30; // a head with more is a table of something else

/** The month of a range whose last year stands in the next row of a narrow rail: "Aug 2018 – Dec". */
const BROKEN_MONTH = /^\s*[–—-]\s*(\p{L}{3,})\.?(?=\s{2}|\t|$)/u;

/** The words of a date with the brackets and the label around it. */
function holeOf({ slice, date }: Anchor): { from: number; to: number } {
  let { from, to } = date;
  const printed = readLabel(slice.text);
  if (printed?.label === 'date' && printed.valueFrom <= from) from = 0;
  from -= labelLength(slice.text, from, date.single === null);
  const opening = OPENING.exec(slice.text.slice(0, from));
  const closing = CLOSING.exec(slice.text.slice(to));
  if (closing !== null && (opening !== null || !slice.text.slice(0, from).includes('(')))
    to += closing[0].length;
  if (opening !== null) from -= opening[0].length;
  const lasted = LASTED.exec(slice.text.slice(to));
  if (lasted !== null && isDuration(lasted[1] ?? '')) to += lasted[0].length;
  const month = BROKEN_MONTH.exec(slice.text.slice(to));
  if (month !== null && monthOf(foldKey(month[1] ?? '')) !== undefined) to += month[0].length;
  return { from, to };
}

function piecesOf(slice: Slice, anchors: readonly Anchor[], block: Block): Slice[] {
  const runs = block.lines.find(({ index }) => index === slice.line)?.runs;
  const own = anchors.filter((anchor) => anchor.slice === slice);
  const holes = own.map(holeOf);
  const leads = ({ date }: Anchor): boolean => date.from === 0 && date.single === null;
  const names = own.some((anchor) => isLabelDate(anchor) || leads(anchor)); // what stands behind such a date names the entry, though it end with a full stop
  const last = holes.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...holes.map(({ to }) => to));
  const isClosed = holes.some(({ to }) => CLOSING.test(slice.text.slice(to)));
  const asked = readCellLabel(slice.text);
  const labelled = asked?.valueFrom ?? 0;
  // what a form asks for by name is one answer, whatever hyphens stand in it
  const isWhole = (piece: Slice): boolean => (asked?.label ?? columnOf(piece, block)) === 'title';
  const split = (piece: Slice): Slice[] => (isWhole(piece) ? [piece] : splitStrong(piece));
  return without(slice, labelled > 0 ? [{ from: 0, to: labelled }, ...holes] : holes)
    .filter(({ start, text }) => names || start < slice.start + last || !isSentence(text) || isNameList(text))
    .flatMap((piece) => (block.first.columns === undefined ? [piece] : splitSlice(piece, CELLS, true)))
    .flatMap((piece) => (isClosed ? splitOpenBracket(piece) : [piece]))
    .flatMap(split)
    .flatMap((piece) => splitRuns(piece, runs))
    .flatMap(splitStops)
    .flatMap(splitHan)
    .map(withoutEvent)
    .map(withoutFullStop)
    .map(withoutOutcome)
    .map(withoutTerms)
    .filter(
      ({ text }) =>
        !isDuration(text) &&
        /\p{L}/u.test(text) &&
        !WHOLE_OUTCOME.test(text) &&
        !PRESENT_TAILS.has(foldKey(text)) &&
        !isContract(text),
    );
}

/** "Curso de Cocina. Escuela del Norte": a full stop after a whole word, before a name; or before a mark ("Federico II. 110/110"). */
const STOP =
  /(?<=\p{Ll}{4}|\)|\b(?!St\b)\p{Lu}{3,5}|\s[IVX]{2,4})\.\s+(?=\p{Lu})|\.\s+(?=\d{1,3}\/\d{2,3}\b)/gu;
const MIN_STOP_CHARS = 3;

function splitStops(slice: Slice): Slice[] {
  const pieces = splitSlice(slice, STOP, true);
  return pieces.length < 4 && pieces.every(({ text }) => text.length >= MIN_STOP_CHARS) ? pieces : [slice];
}

const ABBREVIATED =
  /(?:^|[\s(])(?:\p{L}{1,3}|inc|corp|dept|univ|bros|assoc|intl|dipl|prof|magn)\.$|\.\p{L}{1,3}\.$/iu;

/** A head line that ends like a sentence: "Tester, Acme, Leeds." */
function withoutFullStop(slice: Slice): Slice {
  const stops = slice.text.endsWith('.') && !ABBREVIATED.test(slice.text);
  return stops ? part(slice, 0, slice.text.length - 1) : slice;
}

/** What became of a study, after its names: "Eindhoven (diploma behaald)", "BTS Communication (en cours)". */
const OUTCOME =
  /[\s,;]*(?:\(\s*(?:met )?diploma|[(,]\s*(?:diploma behaald|(?:niet )?afgerond|behaald|geslaagd|en cours|obtenue?|validée?|in corso|conseguit[oa]|em curso|conclu[ií]d[oa]|incomplet[oa]|en curso|finalizad[oa]|laufend|abgeschlossen|abgebrochen|bestanden|w trakcie|ukończon[eya]|pågående|avslutad|ukončeno|ongoing|in progress|completed|graduated))\)?$/iu;

/** The same as a part of its own: "— diploma behaald (CZO-erkend)". */
const WHOLE_OUTCOME =
  /^(?:(?:met |zonder )?(?:diploma|getuigschrift|certificaat|propedeuse)(?: (?:behaald|gehaald|verkregen|ontvangen))?|(?:niet )?(?:afgerond|behaald|voltooid|geslaagd)|w trakcie|ukończon[eya])(?:\s*\([^()]{1,40}\))?$/u;

function withoutOutcome(slice: Slice): Slice {
  const outcome = OUTCOME.exec(slice.text);
  return outcome === null || outcome.index === 0 ? slice : part(slice, 0, outcome.index);
}

/** "入社（事務職）": the post stands in brackets behind the event. */
const ENTERED_AS = /^(?:入社|入職|入行|着任)\s*[（(]([^()（）]+)[)）]$/u;

/** "製造部勤務", "営業部に配属": the part of the firm without the word for working there. */
const POSTED = /(?<=[部課係室店所科局])に?(?:勤務|配属|所属)$/u;

/** The name without the event that happened there. */
function withoutEvent(slice: Slice): Slice {
  const post = ENTERED_AS.exec(slice.text);
  if (post?.[1] !== undefined)
    return part(slice, slice.text.indexOf(post[1]), slice.text.indexOf(post[1]) + post[1].length);
  const event = EVENT_WORDS.exec(slice.text) ?? POSTED.exec(slice.text);
  return event === null ? slice : part(slice, 0, event.index);
}

/** A piece without the label before it; a label in a cell of its own was taken from its line already. */
function withLabel(slice: Slice, line: Slice | undefined): { slice: Slice; label: FieldLabel | undefined } {
  const cell = line === undefined ? null : readCellLabel(line.text);
  if (cell !== null && slice.start === (line?.start ?? 0) + cell.valueFrom)
    return { slice, label: cell.label };
  const printed = readLabel(slice.text);
  if (printed?.label === undefined) return { slice, label: undefined };
  const value = part(slice, printed.valueFrom, slice.text.length);
  return isEmpty(value) ? { slice, label: undefined } : { slice: value, label: printed.label };
}

/** What the head of a table says of the cell that a piece stands in. */
function columnOf(slice: Slice, { first }: Block): FieldLabel | undefined {
  if (first.columns === undefined || slice.line !== first.index) return undefined;
  const at = first.cells.findIndex((cell) => cell.start <= slice.start && slice.start < cell.end);
  return first.columns[at];
}

function partsOfBlock(block: Block, anchors: readonly Anchor[], row: number): Part[] {
  const groups = splitLines(block.slices, (slice) => piecesOf(slice, anchors, block));
  return groups.flatMap((slices, position): Part[] => {
    const [first, ...rest] = slices;
    if (first === undefined) return [];
    const line = block.slices.find((slice) => slice.line === first.line);
    const labelled = withLabel(first, line);
    const all = [labelled.slice, ...rest];
    const isCell =
      line !== undefined && /(?:\t|\s{2})\s*$/.test(line.text.slice(0, first.start - line.start));
    return [
      {
        slices: all,
        text: joinSlices(all),
        row,
        position,
        style: block.first.style,
        label: labelled.label ?? columnOf(first, block),
        isCell,
      },
    ];
  });
}

/** The parts of an entry's head, without its dates. */
export function headParts(head: readonly Marked[]): Part[] {
  const parts = head.flatMap(({ block, anchors }, row) => partsOfBlock(block, anchors, row));
  return parts.slice(0, MAX_PARTS);
}

/** A part cut at a place in its first line; parts over several lines are not cut. */
export function cutPart(whole: Part, cuts: readonly Slice[]): Part[] {
  return cuts.map((slice) => ({ ...whole, slices: [slice], text: joinSlices([slice]) }));
}

/** Counts the parts of each row anew, once all cuts are made: the third part of a row is the third in every entry. */
export function renumber(parts: readonly Part[]): Part[] {
  const counts = new Map<number, number>();
  return parts.map((each) => {
    const position = counts.get(each.row) ?? 0;
    counts.set(each.row, position + 1);
    return { ...each, position };
  });
}

/** The rows of a head that a date stands in. */
export const datedRows = (head: readonly Marked[]): ReadonlySet<number> =>
  new Set(head.flatMap(({ anchors }, row) => (anchors.length > 0 ? [row] : [])));
