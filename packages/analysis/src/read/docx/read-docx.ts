import type { CvLine, CvText, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_PAGES } from '@vitae/schema/limits';
import { holdsSections, setBoxesApart } from '../layout/set-boxes-apart.ts';
import type { OfficePackage } from '../package/open-package.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';
import { readBlocks } from './read-blocks.ts';
import type { Walk } from './read-paragraph.ts';
import { colourOf, contains, readStyles, type Styles } from './read-styles.ts';

const WHITE = 0xffffff;
const DOCUMENT_TYPE = /\/officeDocument$/;
const MAX_HEADERS = 12; // parts: three kinds of headers and of footers, for a title section and the rest

interface Relationship {
  type: string;
  target: string;
}

/** The relationships of a part by id; targets inside the package become part names (ECMA-376 part 2). */
async function relationshipsOf(office: OfficePackage, part: string): Promise<Map<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const root = await office.part(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const relationships = new Map<string, Relationship>();
  for (const { attributes } of childrenOf(root ?? undefined, 'rel:Relationship')) {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const inside = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    if (id) relationships.set(id, { type, target: mode === 'External' ? target : inside });
  }
  return relationships;
}

/** @throws AppError UNSUPPORTED_TYPE when the zip holds something else, DAMAGED when its document is missing */
async function findDocument(office: OfficePackage): Promise<string> {
  const relationships = await relationshipsOf(office, '');
  const main =
    [...relationships.values()].find(({ type }) => DOCUMENT_TYPE.test(type))?.target ?? 'word/document.xml';
  if (office.has(main) && main.toLowerCase().startsWith('word/')) return main;
  const word = main.toLowerCase().startsWith('word/') && office.has('[Content_Types].xml');
  throw new AppError(word ? 'DAMAGED' : 'UNSUPPORTED_TYPE');
}

interface Reading {
  office: OfficePackage;
  styles: Styles;
  hidden: HiddenText[];
}

async function walkPart(reading: Reading, part: string, laidOut: boolean): Promise<Walk> {
  const links = new Map<string, string>();
  for (const [id, { type, target }] of await relationshipsOf(reading.office, part)) {
    if (type.endsWith('/hyperlink') && /^(?:https?|mailto|tel|ftp):/i.test(target)) links.set(id, target);
  }
  const { styles, hidden } = reading;
  return {
    styles,
    links,
    hidden,
    page: 1,
    laidOut,
    whiteAbove: Number.POSITIVE_INFINITY,
    fields: [],
    boxes: [],
  };
}

/** Headers or footers that the sections refer to, the first page's first. */
function referenced(body: XmlElement, kind: 'header' | 'footer'): string[] {
  const sections: XmlElement[] = childrenOf(body, 'w:sectPr');
  for (const paragraph of childrenOf(body, 'w:p')) {
    const section = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
    if (section) sections.unshift(section);
  }
  const references = sections.flatMap((section) => {
    const titlePage = childOf(section, 'w:titlePg') !== undefined;
    return childrenOf(section, `w:${kind}Reference`).filter(
      ({ attributes }) => attributes['w:type'] !== 'first' || titlePage,
    );
  });
  references.sort((one, other) => rank(one) - rank(other));
  return [...new Set(references.flatMap(({ attributes }) => attributes['r:id'] ?? []))].slice(0, MAX_HEADERS);
}

const rank = ({ attributes }: XmlElement): number =>
  ['first', 'default', 'even'].indexOf(attributes['w:type'] ?? '');

async function readEdge(
  reading: Reading,
  body: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  region: 'header' | 'footer',
): Promise<CvLine[]> {
  const lines: CvLine[] = [];
  const seen = new Set<string>();
  for (const id of referenced(body, region)) {
    const part = relationships.get(id)?.target;
    const root = part ? await reading.office.part(part) : null;
    if (!part || !root) continue;
    const walk = await walkPart(reading, part, false);
    const background = drawsBehindText(root) ? null : WHITE;
    for (const line of readBlocks(root, walk, { region, column: 0, background })) {
      if (!seen.has(line.text)) lines.push({ ...line, page: 1 });
      seen.add(line.text);
    }
  }
  return lines;
}

/** A picture or shape behind the text can be the dark ground of white letters; nothing tells which letters. */
function drawsBehindText(element: XmlElement): boolean {
  return elementsOf(element).some(
    (child) => (child.name === 'wp:anchor' && child.attributes.behindDoc === '1') || drawsBehindText(child),
  );
}

/**
 * Reads a Word document: page headers, body, footers; tracked deletions left out, hidden text set apart.
 * @throws AppError UNSUPPORTED_TYPE, ENCRYPTED, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES
 */
export async function readDocx(office: OfficePackage): Promise<CvText> {
  const main = await findDocument(office);
  const document = await office.part(main);
  const body = childOf(document ?? undefined, 'w:body');
  if (!document || !body) throw new AppError('DAMAGED');
  const relationships = await relationshipsOf(office, main);
  const stylesPart = [...relationships.values()].find(({ type }) => type.endsWith('/styles'))?.target;
  const styles = readStyles(stylesPart ? await office.part(stylesPart) : null);
  const reading: Reading = { office, styles, hidden: [] };

  const header = await readEdge(reading, body, relationships, 'header');
  const walk = await walkPart(reading, main, contains(body, 'w:lastRenderedPageBreak'));
  const paper = colourOf(childOf(document, 'w:background')?.attributes['w:color']) ?? WHITE;
  const lines = readBlocks(body, walk, {
    region: 'body',
    column: 0,
    background: drawsBehindText(body) ? null : paper,
  });
  if (walk.page > MAX_PAGES) throw new AppError('TOO_MANY_PAGES');
  const footer = await readEdge(reading, body, relationships, 'footer');
  // a sidebar on every page is drawn in its header
  const sidebar = holdsSections(header) ? header.map((line) => ({ ...line, region: 'body' as const })) : [];
  const text = setBoxesApart([...sidebar, ...lines], [sidebar, ...walk.boxes]);
  return {
    format: 'docx',
    pages: walk.page,
    lines: [...(sidebar.length > 0 ? [] : header), ...text, ...footer],
    hidden: reading.hidden,
  };
}
