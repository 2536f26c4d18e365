import type { CvLine, HiddenText } from '@vitae/schema/cv-text';
import { joinRow } from '../layout/join-row.ts';
import type { PieceLook } from '../layout/line-writer.ts';
import { tellHidden } from '../layout/tell-hidden.ts';
import { computeLook, type Look, type Styled } from './compute-look.ts';
import type { Cascade } from './css/cascade.ts';
import { readLength } from './css/read-length.ts';
import { readSides } from './css/read-sides.ts';
import { defaultStyleOf } from './default-style.ts';
import { Flow } from './flow.ts';
import { gridColumns } from './grid-columns.ts';
import { allWords, attributeOf, everyElement, type HtmlElement, isElement, wordsOf } from './parse-html.ts';

/** What is the same for a whole page. */
export interface Page {
  cascade: Cascade;
  hidden: HiddenText[];
  /** headings down to this level name sections; deeper ones are titles of entries */
  sectionLevel: number;
}

interface Around {
  look: Look;
  url: string | null;
  /** the first line of the positioned block around, at which boxes out of the flow stand; null outside of any */
  row: number | null;
  /** children of a flex or grid box are blocks, whatever they are elsewhere (CSS Flexbox 1, section 4) */
  blockify?: boolean;
}

const LINK = /^(?:https?|mailto|tel|ftp):/i;
const BULLET_ONLY = /^[\s\u00a0·•§oØüv\uf000-\uf0ff\d.)(a-z-]{0,12}$/i;

/** Reads an element into a flow of lines. */
export function readElement(element: HtmlElement, page: Page, flow: Flow, around: Around): void {
  const styled = computeLook(around.look, defaultStyleOf(element), page.cascade(element));
  const { look, value } = styled;
  const display = around.blockify ? blockOf(styled.display) : styled.display;
  const { tagName } = element;
  if (display === 'out' || isMenu(element)) return;
  if (tagName === 'br') {
    if (!flow.isMidLine) flow.addEmptyLine(look.size);
    flow.breakLine();
    return;
  }
  if (/ignore/.test(value('mso-list') ?? '') && BULLET_ONLY.test(allWords(element))) return;
  if (value('mso-tab-count') !== undefined) {
    flow.write('\u00a0\u00a0\u00a0', look, pieceOf(look, null));
    return;
  }
  const href = tagName === 'a' ? (attributeOf(element, 'href') ?? '').trim() : '';
  const inner: Around = { look, url: LINK.test(href) ? href : around.url, row: around.row };
  const floats = /^(?:left|right|inline-start|inline-end)$/.test(value('float') ?? '');
  const placed = /^(?:absolute|fixed)$/.test(value('position') ?? '');
  if (look.unseen !== null) readChildren(element, page, flow, inner);
  else if (floats || placed) readAside(element, styled, page, flow, inner, placed);
  else if (/^inline|^contents$|^ruby/.test(display)) readInline(element, styled, page, flow, inner);
  else readBlock(element, { ...styled, display }, page, flow, inner);
}

const blockOf = (display: string): string =>
  display === 'inline-flex' || display === 'inline-grid'
    ? display.slice('inline-'.length)
    : display.replace(/^inline.*/, 'block');

/** Menus of a saved page are no words of the CV, unless they hold the ways to reach the person. */
function isMenu(element: HtmlElement): boolean {
  if (element.tagName !== 'nav' && attributeOf(element, 'role') !== 'navigation') return false;
  return ![...everyElement(element)].some((each) =>
    /^(?:mailto|tel):/i.test(attributeOf(each, 'href') ?? ''),
  );
}

function pieceOf(look: Look, url: string | null): PieceLook {
  const { size, bold, italic, colour, background } = look;
  const hidden =
    look.unseen ??
    (look.transparent ? 'transparent' : tellHidden({ hidden: look.invisible, size, colour, background }));
  return { bold, italic, size: Math.round(size * 10) / 10, hidden, url };
}

function readChildren(element: HtmlElement, page: Page, flow: Flow, around: Around): void {
  const { look, url } = around;
  const piece = pieceOf(look, url);
  for (const node of element.childNodes) {
    const text = wordsOf(node);
    if (isElement(node)) readElement(node, page, flow, around);
    else if (text === null) continue;
    else if (look.white === 'collapse') flow.write(text, look, piece);
    else {
      for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
        if (index > 0) {
          if (!flow.isMidLine) flow.addEmptyLine(look.size);
          flow.breakLine();
        }
        flow.write(line, look, piece);
      }
    }
  }
}

function readInline(
  element: HtmlElement,
  { value, look, display }: Styled,
  page: Page,
  flow: Flow,
  inner: Around,
): void {
  const { before, after } = readSides(value, look.size, 'inline');
  const boxed = display !== 'inline' && display !== 'contents';
  flow.addGap(before + (boxed ? look.size * 0.2 : 0));
  readChildren(element, page, flow, inner);
  flow.addGap(after + (boxed ? look.size * 0.2 : 0));
}

/** A box beside the flow: a date at the right of a title, a label at the left, a column. */
function readAside(
  element: HtmlElement,
  { value, look }: Styled,
  page: Page,
  flow: Flow,
  inner: Around,
  placed: boolean,
): void {
  const words = allWords(element).trim();
  if (words === '') return;
  const right = placed
    ? value('right') !== undefined && value('left') === undefined
    : /right|end/.test(value('float') ?? '');
  if (flow.isMidLine && right && !placed && words.length <= 80 && !words.includes('\n')) {
    flow.addGap(look.size * 2);
    readChildren(element, page, flow, inner);
    flow.addGap(look.size * 2);
    return;
  }
  const lines = readCell(element, page, flow, inner, 0);
  if (!placed) flow.addAside(lines, right ? 'right' : 'left', null);
  else if (inner.row === null || (readLength(value('top'), look.size) ?? 0) > look.size) flow.addLines(lines);
  else flow.addAside(lines, right ? 'right' : 'left', flow.lines.length > inner.row ? inner.row : null);
}

function readCell(element: HtmlElement, page: Page, flow: Flow, inner: Around, column: number): CvLine[] {
  const place = { ...flow.place, column: flow.place.column + column };
  const cell = new Flow(place, page.hidden, flow.white);
  readBlockContent(element, page, cell, { ...inner, row: null });
  cell.flushAsides();
  return cell.lines;
}

function readBlock(element: HtmlElement, styled: Styled, page: Page, flow: Flow, inner: Around): void {
  const { value, look, display } = styled;
  flow.breakLine();
  if (flow.hasRow || /both|left|right/.test(value('clear') ?? '')) flow.flushAsides();
  const standard = defaultStyleOf(element).margin * look.size;
  const { before, after, padBefore, padAfter } = readSides(value, look.size, 'block', standard);
  flow.addMargin(before);
  flow.addPadding(padBefore);
  const level = headingLevel(element);
  const heading = level > 0 && level <= page.sectionLevel;
  if (heading) flow.markNext('heading');
  else if (isEntry(element)) flow.markNext(null);
  else if (display === 'list-item' || value('mso-list')?.startsWith('l') || element.tagName === 'li')
    flow.markNext('list-item');
  const title: Around = level > page.sectionLevel ? { ...inner, look: { ...look, bold: true } } : inner;
  const region = /^(?:header|footer)$/.exec(attributeOf(element, 'title') ?? '')?.[0];
  const start = flow.lines.length;
  if ((region === 'header' || region === 'footer') && element.tagName === 'div') {
    const edge = new Flow({ ...flow.place, region }, page.hidden);
    readBlockContent(element, page, edge, { ...title, row: null });
    edge.flushAsides();
    flow.addLines(edge.lines);
  } else if (isRow(styled)) readRow(element, styled, page, flow, title);
  else if (display === 'table' || /^table-.*-group$/.test(display)) readRows(element, page, flow, title);
  else
    readBlockContent(element, page, flow, {
      ...title,
      row: value('position') === undefined ? inner.row : start,
    });
  flow.breakLine();
  if (flow.lines.length === start && flow.takeBlank()) flow.addEmptyLine(look.size);
  if (flow.hasRow || flow.lines.length === start) flow.flushAsides();
  if (heading) flow.markNext(null);
  flow.addMargin(after);
  flow.addPadding(padAfter);
}

/** A list item that begins with a box and holds more: an entry of a section, laid out like a card. A bullet begins with its words. */
function isEntry({ tagName, childNodes }: HtmlElement): boolean {
  const filled = childNodes.filter((node) => isElement(node) || (wordsOf(node) ?? '').trim() !== '');
  const [first] = filled;
  return (
    tagName === 'li' &&
    filled.length > 1 &&
    first !== undefined &&
    isElement(first) &&
    /^(?:div|h[1-6]|header|section|article)$/.test(first.tagName)
  );
}

function readBlockContent(element: HtmlElement, page: Page, flow: Flow, around: Around): void {
  if (element.tagName === 'dl' && isGlossary(element)) readTerms(element, page, flow, around);
  else readChildren(element, page, flow, around);
}

function headingLevel(element: HtmlElement): number {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1] ?? attributeOf(element, 'aria-level');
  return element.tagName.startsWith('h') || attributeOf(element, 'role') === 'heading'
    ? Number(level ?? 0)
    : 0;
}

const isRow = ({ display, value }: Styled): boolean =>
  display === 'table-row' ||
  (display === 'flex' && !/column/.test(value('flex-direction') ?? value('flex-flow') ?? '')) ||
  (display === 'grid' && gridColumns(value) > 1);

/** Table rows, also where they are wrapped in row groups; a caption is a line above. */
function readRows(table: HtmlElement, page: Page, flow: Flow, around: Around): void {
  for (const child of table.childNodes) if (isElement(child)) readElement(child, page, flow, around);
}

/** Boxes that stand side by side: cells of a table row, of a flex row, of a grid. */
function readRow(
  element: HtmlElement,
  { value, display }: Styled,
  page: Page,
  flow: Flow,
  around: Around,
): void {
  const cells: CvLine[][] = [];
  const white = flow.white;
  for (const node of element.childNodes) {
    const text = wordsOf(node);
    if (text?.trim()) {
      const cell = new Flow(flow.place, page.hidden, white);
      cell.write(text, around.look, pieceOf(around.look, around.url));
      cell.breakLine();
      cells.push(cell.lines);
    } else if (isElement(node)) {
      const place = { ...flow.place, column: flow.place.column + cells.length };
      const cell = new Flow(place, page.hidden, white);
      readElement(node, page, cell, { ...around, row: null });
      cell.flushAsides();
      if (cell.lines.length > 0 || display === 'table-row') cells.push(cell.lines);
    }
  }
  if (/reverse/.test(value('flex-direction') ?? value('flex-flow') ?? '')) cells.reverse();
  const wide = display === 'grid' ? gridColumns(value) : cells.length;
  for (let at = 0; at < cells.length; at += Math.max(wide, 1)) {
    flow.addLines(joinRow(cells.slice(at, at + wide), flow.place.column));
  }
}

const MAX_TERM = 40;
const MAX_MEANING = 160;

/** A list of terms and one-line meanings, such as "E-mail: …"; anything longer is read line by line. */
function isGlossary(list: HtmlElement): boolean {
  const parts = list.childNodes.filter(isElement);
  const pairs = parts.every(({ tagName }, index) => tagName === (index % 2 === 0 ? 'dt' : 'dd'));
  const short = parts.every((part) => {
    const words = allWords(part).trim();
    const blocks = [...everyElement(part)].some(({ tagName }) =>
      /^(?:br|p|ul|ol|div|dl|table)$/.test(tagName),
    );
    return !blocks && words.length <= (part.tagName === 'dt' ? MAX_TERM : MAX_MEANING);
  });
  return parts.length > 0 && pairs && short;
}

function readTerms(list: HtmlElement, page: Page, flow: Flow, around: Around): void {
  let term: CvLine[] = [];
  for (const part of list.childNodes.filter(isElement)) {
    const cell = new Flow(flow.place, page.hidden, flow.white);
    readElement(part, page, cell, { ...around, row: null });
    cell.flushAsides();
    if (part.tagName === 'dt') term = cell.lines;
    else flow.addLines(joinRow([term, cell.lines], flow.place.column));
  }
}
