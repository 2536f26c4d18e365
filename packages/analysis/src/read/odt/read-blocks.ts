import type { CvLine } from '@vitae/schema/cv-text';
import { joinRow } from '../layout/join-row.ts';
import { elementsOf, type XmlElement } from '../package/parse-xml.ts';
import { ParagraphReader, type Place, type Walk } from './read-paragraph.ts';

/** Groups whose blocks belong to the text around them. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'text:index-body',
  'text:index-title',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:bibliography',
  'text:numbered-paragraph',
]);

/** Reads the paragraphs, lists, tables and frames of a body, header, cell or text box, in their order. */
export function readBlocks(element: XmlElement, walk: Walk, place: Place): CvLine[] {
  return elementsOf(element).flatMap((child) => readBlock(child, walk, place));
}

function readBlock(element: XmlElement, walk: Walk, place: Place): CvLine[] {
  const { name, attributes } = element;
  if (name === 'text:p' || name === 'text:h') return readParagraph(element, walk, place);
  if (name === 'text:list') return elementsOf(element).flatMap((item) => readItem(item, walk, place));
  if (name === 'table:table') return readTable(element, walk, place);
  if (name === 'text:section')
    return readBlocks(element, walk, {
      ...place,
      hidden: place.hidden || attributes['text:display'] === 'none',
    });
  if (name === 'text:soft-page-break') walk.page += 1;
  if (name.startsWith('draw:')) return readShape(element, walk, place);
  return TRANSPARENT.has(name) ? readBlocks(element, walk, place) : [];
}

/** The first paragraph of a list item carries its mark. */
function readItem(item: XmlElement, walk: Walk, place: Place): CvLine[] {
  let listItem = item.name === 'text:list-item';
  return elementsOf(item).flatMap((block) => {
    const lines = readBlock(block, walk, { ...place, listItem });
    if (lines.length > 0) listItem = false;
    return lines;
  });
}

function readParagraph(element: XmlElement, walk: Walk, place: Place): CvLine[] {
  const { lines, boxes, notes } = new ParagraphReader(element, walk, place);
  const apart = { ...place, listItem: false };
  return [
    ...lines,
    ...boxes.flatMap((box) => readShape(box, walk, apart)),
    ...notes.flatMap((note) => readBlocks(note, walk, apart)),
  ];
}

/** A frame, shape or group of them; what it is filled with lies behind its words. */
function readShape(element: XmlElement, walk: Walk, place: Place): CvLine[] {
  const own = walk.styles.fill('graphic', element.attributes['draw:style-name']);
  const background = own === undefined ? place.background : own;
  walk.whiteAbove = Number.POSITIVE_INFINITY;
  const lines = elementsOf(element).flatMap((child) =>
    child.name === 'draw:text-box'
      ? readBlocks(child, walk, { ...place, background })
      : readBlock(child, walk, { ...place, background }),
  );
  walk.boxes.push(lines);
  return lines;
}

function readTable(table: XmlElement, walk: Walk, place: Place): CvLine[] {
  const { fill } = walk.styles;
  const shade = fill('table', table.attributes['table:style-name']);
  walk.whiteAbove = Number.POSITIVE_INFINITY;
  const lines = rowsOf(table).flatMap((row) => {
    const rowShade = fill('table-row', row.attributes['table:style-name']) ?? shade;
    const cells = elementsOf(row)
      .filter(({ name }) => name === 'table:table-cell')
      .map((cell, index) => {
        const own = fill('table-cell', cell.attributes['table:style-name']) ?? rowShade;
        const background = own === undefined ? place.background : own;
        const above = walk.whiteAbove;
        const column = place.column + index;
        const content = readBlocks(cell, walk, { ...place, background, column, listItem: false });
        if (content.length === 0) walk.whiteAbove = above;
        return content;
      });
    return joinRow(cells, place.column);
  });
  walk.whiteAbove = Number.POSITIVE_INFINITY;
  return lines;
}

/** Rows may be grouped: header rows, rows that belong together. */
const rowsOf = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === 'table:table-row'
      ? [child]
      : /^table:table-(?:header-rows|rows|row-group)$/.test(child.name)
        ? rowsOf(child)
        : [],
  );
