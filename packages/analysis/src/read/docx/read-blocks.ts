import type { CvLine } from '@vitae/schema/cv-text';
import { joinRow } from '../layout/join-row.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';
import { ParagraphReader, type Place, type Walk } from './read-paragraph.ts';
import { shadeOf } from './read-styles.ts';
import { backgroundOfBox } from './text-boxes.ts';

/** Reads the paragraphs and tables of a body, header, cell or text box, in the order they stand in the file. */
export function readBlocks(element: XmlElement, walk: Walk, place: Place): CvLine[] {
  return elementsOf(element).flatMap((child) => {
    switch (child.name) {
      case 'w:p':
        return readParagraph(child, walk, place);
      case 'w:tbl':
        return readTable(child, walk, place);
      case 'w:sdt':
        return readBlocks(childOf(child, 'w:sdtContent') ?? child, walk, place);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
      case 'wx:sect':
      case 'wx:sub-section':
      case 'wx:pBdrGroup':
      case 'aml:content':
        return readBlocks(child, walk, place);
      default:
        return [];
    }
  });
}

function readParagraph(element: XmlElement, walk: Walk, place: Place): CvLine[] {
  const paragraph = new ParagraphReader(element, walk, place);
  const boxes = paragraph.boxes.flatMap((box) => {
    walk.whiteAbove = Number.POSITIVE_INFINITY;
    const background = backgroundOfBox(box);
    const lines = readBlocks(box, walk, {
      ...place,
      background: background === undefined ? place.background : background,
    });
    walk.boxes.push(lines);
    return lines;
  });
  return [...paragraph.lines, ...boxes];
}

function readTable(table: XmlElement, walk: Walk, place: Place): CvLine[] {
  const shade = shadeOf(childOf(table, 'w:tblPr'));
  walk.whiteAbove = Number.POSITIVE_INFINITY;
  const lines = rowsOf(table).flatMap((row) => {
    if (childOf(childOf(row, 'w:trPr'), 'w:del')) return [];
    const cells = cellsOf(row).map((cell, index) => {
      const own = shadeOf(childOf(cell, 'w:tcPr'));
      const background = own ?? shade ?? place.background;
      const column = place.column + index;
      const above = walk.whiteAbove;
      const content = readBlocks(cell, walk, { ...place, background, column });
      if (content.length === 0) walk.whiteAbove = above;
      return content;
    });
    return joinRow(cells, place.column);
  });
  walk.whiteAbove = Number.POSITIVE_INFINITY;
  return lines;
}

/** Rows and cells may be wrapped in content controls. */
const rowsOf = (table: XmlElement): XmlElement[] => unwrapped(table, 'w:tr');
const cellsOf = (row: XmlElement): XmlElement[] => unwrapped(row, 'w:tc');

function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt')
      return childrenOf(child, 'w:sdtContent').flatMap((content) => unwrapped(content, name));
    return child.name === 'w:ins' || child.name === 'w:customXml' ? unwrapped(child, name) : [];
  });
}
