import type { PrintedDate } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import { type Block, toBlocks } from '../lines/blocks.ts';
import type { Layout } from '../lines/layout.ts';
import type { Line } from '../lines/line.ts';
import type { Slice } from '../text/slice.ts';
import { type Anchor, anchorsOf, dateHabits } from './anchors.ts';
import { type BlockRole, baseLefts, isAnnouncement, namesInTurn, roleOf } from './block-role.ts';
import { type BrokenEnd, mendBrokenDates } from './broken-dates.ts';
import { cutForms } from './cut-forms.ts';
import { cutRows } from './cut-rows.ts';
import { withoutExpected } from './expected-end.ts';
import { gatherForms } from './gather-forms.ts';
import { promoteLeads } from './lead-items.ts';
import { liftDates } from './lift-dates.ts';
import { isLinkLine } from './link-line.ts';
import { mergeEvents } from './merge-events.ts';
import { cutNameFirst } from './name-first.ts';
import { wordCount } from './sentences.ts';
import { isDateOnly, type Marked, splitRun } from './split-run.ts';
import { hasDatePair, readTableRows } from './table-rows.ts';

/** One entry of a section: the lines that name it and the lines that tell about it. */
export type Entry = {
  readonly head: readonly Marked[];
  readonly body: readonly Marked[];
  /** what its first line tells behind the name before its colon */
  readonly told?: readonly Slice[];
  /** its end, where a line of its own says it */
  readonly ended?: { readonly slice: Slice; readonly date: PrintedDate } | undefined;
};

/** What a section's reader knows that helps to cut it into entries. */
export type SegmentOptions = {
  readonly order: DayOrder;
  readonly layout: Layout;
  /** which of two alternating parts a head line is ("degree" or "school"), null where it cannot be told */
  readonly partOf: (text: string) => string | null;
  /** without dates, every head line is an entry of its own (certificates, awards) */
  readonly linePerEntry: boolean;
  /** entries may be named before a colon and told about behind it (projects) */
  readonly nameFirst?: boolean;
};

const EVIDENCE = 0.8;
const SOME_EVIDENCE = 0.3;
const MAX_LABEL_WORDS = 4;
const MIN_LIST_INDENT = 4; // points
const MIN_DATED_ITEMS = 2; // fewer list items that begin with a date may tell of one thing done

const strong = (anchors: readonly Anchor[]): boolean => anchors.some(({ weak }) => !weak);

function mark(lines: readonly Line[], options: SegmentOptions): Marked[] {
  const habits = dateHabits(lines, options.order);
  const startsWithDate = (line: Line): boolean =>
    anchorsOf(line.content, options.order, habits).some(({ date }) => date.from === 0);
  const baseOf = baseLefts(lines, startsWithDate);
  const marked = toBlocks(lines, options.layout).map((block) => {
    const own = hasDatePair(block.first) ? { ...habits, cellPairs: true } : habits;
    const anchors = block.slices.flatMap((slice) => anchorsOf(slice, options.order, own));
    const role = block.first.columns === undefined ? roleOf(block, anchors, baseOf(block.first)) : 'head';
    return { block, anchors, role };
  });
  const announcing = findAnnouncements(marked);
  return markAnnounced(
    withoutExpected(marked).map((each) => (announcing.has(each) ? withRole(each, 'prose') : each)),
  );
}

/** A few words that name nothing by themselves. */
const namesNothing = ({ text }: Block): boolean =>
  wordCount(text) <= MAX_LABEL_WORDS &&
  titleScore(text) < SOME_EVIDENCE &&
  organisationScore(text) < SOME_EVIDENCE &&
  placeScore(text) < SOME_EVIDENCE &&
  readLabel(text) === null;

/** "やったこと", "Main duties": words that stand before the list of one entry as of another name none of them. */
function findAnnouncements(marked: readonly Marked[]): ReadonlySet<Marked> {
  const above = marked.filter(
    ({ block, anchors, role }, at) =>
      role === 'head' && anchors.length === 0 && marked[at + 1]?.block.bullet === true && namesNothing(block),
  );
  const alike = Map.groupBy(above, ({ block }) => `${block.first.style} ${block.text}`);
  return new Set([...alike.values()].filter((group) => group.length > 1).flat());
}

/** What stands under "Highlights", indented or in another weight, is a list, whatever its words name and with or without bullets. */
function markAnnounced(marked: readonly Marked[]): Marked[] {
  let label: Line | null = null;
  return marked.map((each): Marked => {
    const { first } = each.block;
    if (isAnnouncement(each.block)) {
      label = first;
      return each;
    }
    if (label === null) return each;
    const indent = (first.place?.left ?? 0) - (label.place?.left ?? 0);
    const under = indent > MIN_LIST_INDENT || (label.bold && !first.bold && !first.gapBefore);
    if (!under || each.anchors.length > 0) label = null;
    return label === null || each.role !== 'head' ? each : { ...each, role: 'item' };
  });
}

const withRole = (marked: Marked, role: BlockRole): Marked => ({ ...marked, role });

const MAX_ITEM_WORDS = 10; // a longer item tells about the one above it

const isShort = ({ block }: Marked): boolean => block.bullet && wordCount(block.text) <= MAX_ITEM_WORDS;

/** Sections whose entries are list items: dated bullets, or bullets and nothing else. */
function promoteItems(marked: readonly Marked[], options: SegmentOptions): readonly Marked[] {
  const heads = marked.filter(({ role }) => role === 'head');
  if (heads.some(({ anchors }) => anchors.length > 0)) return marked;
  const dated = marked.filter(({ role, anchors }) => role === 'item' && strong(anchors));
  const leads = dated.filter(({ anchors }) => anchors.some(({ date }) => date.from === 0));
  if ((dated.length > 0 && heads.length === 0) || leads.length >= MIN_DATED_ITEMS) {
    const all = options.linePerEntry && heads.length === 0; // a certificate without its date is one as well
    return marked.map((each) =>
      each.role === 'item' && (strong(each.anchors) || (all && isShort(each)))
        ? withRole(each, 'head')
        : each,
    );
  }
  if (heads.length > 0 || !options.linePerEntry) return marked;
  return marked.map((each) => (each.block.bullet ? withRole(each, 'head') : each));
}

/** A date alone on its line with the role as the first list item under it, or "Acme Grill. Head cook." as a sentence. */
function promoteAfterDate(marked: readonly Marked[]): Marked[] {
  return marked.map((each, at) => {
    const before = marked[at - 1];
    const named = titleScore(each.block.text) >= EVIDENCE || organisationScore(each.block.text) >= EVIDENCE;
    const alone =
      before !== undefined && before.role === 'head' && isDateOnly(before) && marked[at - 2]?.role !== 'head';
    const sentence = each.role === 'prose' && /\.\s/.test(each.block.text) && namesInTurn(each.block.text);
    return alone && each.block.text.length < 100 && ((each.role === 'item' && named) || sentence)
      ? withRole(each, 'head')
      : each;
  });
}

type Run = { heads: Marked[]; body: Marked[] };

/** Head lines and the body that follows them, in turn. */
function toRuns(marked: readonly Marked[]): Run[] {
  const runs: Run[] = [];
  for (const each of marked) {
    const last = runs.at(-1);
    const belongsAbove = last !== undefined && last.body.length > 0 && isLinkLine(each.block);
    if (belongsAbove) last.body.push(each);
    else if (each.role === 'head' && (last === undefined || last.body.length > 0))
      runs.push({ heads: [each], body: [] });
    else if (last === undefined) runs.push({ heads: [], body: [each] });
    else if (each.role === 'head') last.heads.push(each);
    else last.body.push(each);
  }
  return runs;
}

/** A date rail read after its entry: dates alone, at the end, under an entry that has none. */
function attachLateDates(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last === undefined || before === undefined || last.body.length > 0) return runs;
  const late = last.heads.every((marked) => isDateOnly(marked) || !/\p{L}{4,}/u.test(marked.block.text));
  const undated = before.heads.every(({ anchors }) => anchors.length === 0) && before.heads.length > 0;
  if (!late || !undated) return runs;
  return [...runs.slice(0, -2), { heads: [...before.heads, ...last.heads], body: before.body }];
}

/** The look that first lines of entries share, if most do. */
function startStyle(runs: readonly Run[]): string | null {
  const counts = new Map<string, number>();
  for (const { heads } of runs) {
    const style = heads[0]?.block.first.style;
    if (style !== undefined) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] * 2 < runs.length ? null : best[0];
}

/** A head line without a date after some text: a new entry where it looks like the others' first lines. */
function beginsEntry(run: Run, style: string | null, bodyStyles: ReadonlySet<string>): boolean {
  const first = run.heads[0]?.block;
  if (first === undefined) return false;
  if (first.first.style === style && !bodyStyles.has(first.first.style)) return true;
  const named = titleScore(first.text) >= EVIDENCE || organisationScore(first.text) >= EVIDENCE;
  return first.first.gapBefore && named;
}

function brokenEnd(head: readonly Marked[], ends: ReadonlyMap<number, BrokenEnd>): Entry['ended'] {
  const lines = head.flatMap(({ block }) => block.lines);
  return lines.map(({ index }) => ends.get(index)).find((end) => end !== undefined);
}

/** Cuts the lines of a section into its entries. */
export function segment(printed: readonly Line[], options: SegmentOptions): Entry[] {
  const { lines, ends } = mendBrokenDates(
    liftDates(readTableRows(printed, options.order), options.order),
    options.order,
  );
  const marked = promoteAfterDate(promoteItems(promoteLeads(mark(lines, options)), options));
  const forms = cutRows(marked) ?? cutForms(marked);
  if (forms !== null) return forms.map((form) => ({ ...form, ended: brokenEnd(form.head, ends) }));
  const named = options.nameFirst === true ? cutNameFirst(marked) : null;
  if (named !== null) return named;
  const runs = attachLateDates(toRuns(marked));
  const dated = runs.some(({ heads }) => heads.some(({ anchors }) => anchors.length > 0));
  const style = startStyle(runs);
  const bodyStyles = new Set(runs.flatMap(({ body }) => body.map(({ block }) => block.first.style)));
  const before = runs.flatMap(({ heads }) => {
    const at = heads.findIndex(({ anchors }) => strong(anchors));
    return at < 0 ? [] : [at];
  });
  const entries: { head: readonly Marked[]; body: Marked[] }[] = [];
  for (const run of runs) {
    const hasDate = run.heads.some(({ anchors }) => anchors.length > 0);
    const last = entries.at(-1);
    if (last !== undefined && dated && !hasDate && !beginsEntry(run, style, bodyStyles)) {
      last.body.push(...run.heads, ...run.body);
      continue;
    }
    const heads = splitRun(run.heads, {
      before,
      partOf: options.partOf,
      linePerEntry: options.linePerEntry && !dated,
      lines: options.linePerEntry,
    });
    for (const [at, head] of heads.entries())
      entries.push({ head, body: at === heads.length - 1 ? run.body : [] });
    if (heads.length === 0) entries.push({ head: [], body: run.body });
  }
  const ended = entries.map((entry) => ({ ...entry, ended: brokenEnd(entry.head, ends) }));
  return mergeEvents(gatherForms(ended, options.partOf));
}
