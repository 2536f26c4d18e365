import type { CvLine, CvText, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_PAGES } from '@vitae/schema/limits';
import { setBoxesApart } from '../layout/set-boxes-apart.ts';
import type { OfficePackage } from '../package/open-package.ts';
import { childOf, childrenOf, elementsOf, OFFICE, parseXml, type XmlElement } from '../package/parse-xml.ts';
import { readBlocks } from './read-blocks.ts';
import type { Walk } from './read-paragraph.ts';
import { readStyles } from './read-styles.ts';

const WHITE = 0xffffff;
const MANIFEST = 'META-INF/manifest.xml';

/** Whether a package of office parts is an OpenDocument one (ISO 26300-2), of whatever kind. */
export const isOdt = (office: OfficePackage): boolean =>
  !office.has('[Content_Types].xml') && (office.has('content.xml') || office.has('encrypted-package'));

const contains = (element: XmlElement, name: string): boolean =>
  elementsOf(element).some((child) => child.name === name || contains(child, name));

async function isEncrypted(office: OfficePackage): Promise<boolean> {
  if (office.has('encrypted-package')) return true;
  const manifest = office.has(MANIFEST) ? await office.part(MANIFEST) : null;
  return manifest !== null && contains(manifest, 'office:encryption-data');
}

/**
 * Reads an OpenDocument text: page headers, body, footers; tracked deletions left out, hidden text set apart.
 * @throws AppError UNSUPPORTED_TYPE for spreadsheets and the like, ENCRYPTED, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES
 */
export async function readOdt(office: OfficePackage): Promise<CvText> {
  if (await isEncrypted(office)) throw new AppError('ENCRYPTED');
  const content = await office.part('content.xml');
  if (content?.name !== 'office:document-content')
    throw new AppError(content ? 'UNSUPPORTED_TYPE' : 'DAMAGED');
  return readParts(content, await office.part('styles.xml'));
}

/** Reads a flat OpenDocument text (.fodt); errors as `readOdt`. */
export function readFlatOdt(xml: string): CvText {
  const document = parseXml(xml, OFFICE);
  if (!document) throw new AppError('DAMAGED');
  return readParts(document, document);
}

function readParts(content: XmlElement, stylesPart: XmlElement | null): CvText {
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  if (!body) throw new AppError('UNSUPPORTED_TYPE');
  const hidden: HiddenText[] = [];
  const groups = (root: XmlElement | null, ...names: string[]) =>
    names.map((name) => childOf(root ?? undefined, name));
  const common = groups(stylesPart, 'office:styles');
  const edges = readStyles([...common, ...groups(stylesPart, 'office:automatic-styles')]);
  const styles = readStyles([...common, ...groups(content, 'office:automatic-styles')]);
  const walk = (over: Partial<Walk>): Walk => ({
    styles,
    hidden,
    page: 1,
    laidOut: false,
    whiteAbove: Number.POSITIVE_INFINITY,
    boxes: [],
    ...over,
  });

  const readEdge = (region: 'header' | 'footer'): CvLine[] => {
    const masters = childrenOf(childOf(stylesPart ?? undefined, 'office:master-styles'), 'style:master-page');
    const found = masters.flatMap((master) =>
      ['-first', '', '-left'].flatMap((kind) => childrenOf(master, `style:${region}${kind}`)),
    );
    const seen = new Set<string>();
    return found.flatMap((edge) => {
      if (edge.attributes['style:display'] === 'false') return [];
      const background = edges.drawsBehind ? null : (edges.paper ?? WHITE);
      const place = { region, column: 0, background, listItem: false, hidden: false };
      const lines = readBlocks(edge, walk({ styles: edges }), place).filter(({ text }) => !seen.has(text));
      for (const { text } of lines) seen.add(text);
      return lines.map((line) => ({ ...line, page: 1 }));
    });
  };

  const header = readEdge('header');
  const main = walk({ laidOut: contains(body, 'text:soft-page-break') });
  const background = styles.drawsBehind ? null : (edges.paper ?? WHITE);
  const place = { region: 'body' as const, column: 0, background, listItem: false, hidden: false };
  const lines = readBlocks(body, main, place);
  if (main.page > MAX_PAGES) throw new AppError('TOO_MANY_PAGES');
  const text = setBoxesApart(lines, main.boxes);
  return { format: 'odt', pages: main.page, lines: [...header, ...text, ...readEdge('footer')], hidden };
}
