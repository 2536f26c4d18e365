import { ACTION_VERBS } from '../lexicon/action-words.ts';
import { degreeAt, degreeScore } from '../lexicon/degrees.ts';
import { type FieldLabel, fieldLabelOf, readLabel } from '../lexicon/field-labels.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Block } from '../lines/blocks.ts';
import type { Line } from '../lines/line.ts';
import { beginsAtDot } from '../lines/time-line.ts';
import { isContract } from '../text/durations.ts';
import { fold } from '../text/fold.ts';
import { type Anchor, isLabelDate } from './anchors.ts';
import { isNameList, isSentence, MAX_HEAD_WORDS, wordCount } from './sentences.ts';

/** What a block does in its section: it names an entry, or it says more about one. */
export type BlockRole = 'head' | 'item' | 'prose';

/** Labels of forms (Europass and its like), which print each field as a list item. */
const FORM_LABELS: ReadonlySet<FieldLabel> = new Set([
  'title',
  'role',
  'organisation',
  'institution',
  'degree',
  'date',
]);
const HEAD_LABELS: ReadonlySet<FieldLabel> = new Set([
  'title',
  'organisation',
  'institution',
  'degree',
  'area',
  'location',
  'date',
  'issuer',
  'role',
]);
/** "・担当：食品工場向け…": what one was in charge of, where a list says so. */
const TASK_LABEL = /^担当/u;
/** "специальность «…», квалификация: …", "kierunek: …": what was studied, in words that begin small. */
const NAMES_STUDY =
  /^(?:\p{Ll}[\p{Ll}-]{0,30}\s){0,2}(?:специальност[ьи]|специализация|квалификация|направление|факультет|кафедра|отделение|профессиональная переподготовка|переподготовка|kierunek|specjalność|specjalizacja|wydział|tytuł|profil|studierichting|afstudeerrichting|specialisatie|richting)(?=[\s:,«„"])(?!.{120})/u;
const MIN_INDENT = 4; // points; less is rounding
const MAX_INDENT = 90; // more is another column
const EVIDENCE = 0.8;
const MAX_NAME_WORDS = 9;
const MAX_RAIL_CHARS = 12; // the rest of a range that its column broke: " – dic"

/** The left edge that entries of a section begin at, page and column apart; bullets and date rails do not count. */
export function baseLefts(
  lines: readonly Line[],
  startsWithDate: (line: Line) => boolean,
): (line: Line) => number | null {
  const lefts = new Map<string, number>();
  for (const line of lines) {
    if (line.place === null || line.bullet || beginsAtDot(line) || startsWithDate(line)) continue;
    const key = `${line.page}.${line.column}`;
    lefts.set(key, Math.min(lefts.get(key) ?? Number.POSITIVE_INFINITY, line.place.left));
  }
  return (line) => lefts.get(`${line.page}.${line.column}`) ?? null;
}

function isIndented(block: Block, base: number | null): boolean {
  const left = block.first.place?.left;
  if (base === null || left === undefined) return false;
  return left - base > MIN_INDENT && left - base < MAX_INDENT;
}

function looksNamed(text: string): boolean {
  return (
    wordCount(text) <= 9 &&
    [titleScore, organisationScore, placeScore, degreeScore].some((score) => score(text) >= EVIDENCE)
  );
}

/** Verbs that begin what was done in a Chinese CV ("负责订单系统的设计"); a short title begins with one as well ("负责人"). */
const CHINESE_VERB =
  /^(?:主要)?(?:负责|参与|使用|完成|主导|协助|组织|带领|编制|对接|独立|通过|根据|承担|维护|制定|撰写|策划|执行|推进|推动|搭建|优化|实现|配合|跟进|统筹|建立|利用|基于|采用|運用|負責|參與|協助|執行|規劃|主導|帶領|維護|撰寫|建立)/u;
const MIN_CHINESE_TASK = 6; // letters

function beginsWithVerb(text: string): boolean {
  if (CHINESE_VERB.test(text))
    return text.length >= MIN_CHINESE_TASK && titleScore(text.slice(-4)) < EVIDENCE;
  const first = fold(text.split(/\s/, 1)[0] ?? '');
  return ACTION_VERBS.has(first) && wordCount(text) >= 4 && titleScore(text.split(/[,|–—(]/, 1)[0] ?? '') < 1;
}

/** The words of a block without its dates. */
function undated({ text }: Block, anchors: readonly Anchor[]): string {
  return anchors
    .reduce((rest, { slice, date }) => rest.replace(slice.text.slice(date.from, date.to), ' '), text)
    .trim();
}

/** "Grado en Historia. Universidad de Burgos.": names set apart by full stops. */
export function namesInTurn(text: string): boolean {
  const pieces = text.split(/[.]\s+/).filter((piece) => piece.trim() !== '');
  return pieces.length <= 4 && pieces.every((piece) => wordCount(piece) <= 9) && pieces.some(looksNamed);
}

/** "2015 – | Dottorato in Biologia, Università Esempio. Tesi: …": names beside a rail of dates, and then what is told of them. */
function namesBesideRail(rest: string, { slice, date }: Anchor): boolean {
  if (date.from > 0 || !slice.text.slice(date.to, date.to + MAX_RAIL_CHARS).includes('\t')) return false;
  const [names = ''] = rest.split(/[.;]\s/, 1);
  return wordCount(names) <= MAX_HEAD_WORDS && names.split(/,\s/).some(looksNamed);
}

/** "2015 - 2019 Doutorado em Química. Universidade de São Paulo, USP, Brasil.": names in turn behind a range. */
function namesBehindRange(rest: string, { date }: Anchor): boolean {
  const [name = '', ...more] = rest.split(/[.;]\s/, 3);
  const leads = date.from === 0 && date.single === null && more.length > 0;
  return leads && wordCount(name) <= MAX_NAME_WORDS && (looksNamed(name) || degreeAt(name, 0)?.sure === true);
}

/** "Facturación electrónica. Cámara de Comercio, 16 horas. 2019.": names in turn, and the year they are of. */
function endsDated(block: Block, anchors: readonly Anchor[]): boolean {
  const last = anchors.at(-1);
  const ends = last !== undefined && !last.weak && /^[\s.)]*$/.test(last.slice.text.slice(last.date.to));
  return ends && last.slice === block.slices.at(-1) && namesInTurn(undated(block, anchors));
}

/** Whether the dates of a block date an entry, or stand in a sentence ("Member since 2013 in good standing."). */
function isDated(rest: string, range: Anchor): boolean {
  const before = range.slice.text.slice(0, range.date.from);
  if (namesBesideRail(rest, range) || namesBehindRange(rest, range)) return true;
  if (isLabelDate(range) && wordCount(rest) <= MAX_HEAD_WORDS) return true;
  const bare = before.replace(/\b\p{L}{1,4}\./gu, '');
  if (wordCount(rest) <= 2) return true;
  if (wordCount(before) > MAX_HEAD_WORDS || (/[.!?]\s/.test(bare) && !namesInTurn(bare))) return false;
  if (!isSentence(rest) || isNameList(rest)) return true;
  const since = (range.date.end?.from ?? 0) < (range.date.start?.from ?? 0);
  return !since && bare.split(/[,|•–—(]/).some(looksNamed);
}

/** "GPA 3.7 of 4, expected graduation June 2026": a date among grades dates no entry. */
const GRADED = /^(?:c?gpa|wam|atar|final grade|overall grade|grade average)\b[\s:]*\d/iu;

/** "【業務内容】": the announcement of what follows. */
export const isBracketed = (text: string): boolean =>
  /^[【〔［〈＜][^】〕］〉＞]{1,20}[】〕］〉＞]$/u.test(text);

/** "Highlights", "Aufgaben" in a line of its own: it announces the list under it. */
export const isAnnouncement = ({ bullet, text }: Block): boolean =>
  !bullet && (isBracketed(text) || fieldLabelOf(text) === 'body');

/** "Part-time, 28 pupils.": a kind of contract and more about it. */
function tellsContract({ text, bullet }: Block): boolean {
  const [kind = '', ...more] = text.split(/[,;·|]\s*/u);
  return !bullet && more.length > 0 && isContract(kind) && !more.some(looksNamed);
}

/** Tells what a block of an entry section does. `base` is the left edge entries begin at. */
export function roleOf(block: Block, anchors: readonly Anchor[], base: number | null): BlockRole {
  const text = block.text;
  const label = readLabel(text)?.label;
  if (label === 'about' || isAnnouncement(block) || (anchors.length === 0 && tellsContract(block)))
    return 'prose';
  if (label !== undefined && (!block.bullet || (FORM_LABELS.has(label) && !TASK_LABEL.test(text))))
    return HEAD_LABELS.has(label) ? 'head' : 'item';
  if (block.bullet) return 'item';
  if (text.endsWith(':') || text.endsWith('：')) return 'prose';
  if (GRADED.test(text) && anchors.every(({ date }) => date.single !== null && date.from > 0)) return 'item';
  const range = anchors.find(({ date }) => date.single === null);
  const leading = range ?? anchors.find(({ date, weak }) => !weak && date.from === 0);
  if (leading !== undefined && isDated(undated(block, anchors), leading)) return 'head';
  if (endsDated(block, anchors)) return 'head';
  if (isSentence(text) && degreeAt(text, 0)?.sure !== true && !NAMES_STUDY.test(text)) return 'prose'; // degrees begin with a small letter in many languages
  if (anchors.some(({ weak }) => !weak)) return 'head';
  if (isIndented(block, base) && !looksNamed(text)) return 'item';
  return beginsWithVerb(text) ? 'item' : 'head';
}
