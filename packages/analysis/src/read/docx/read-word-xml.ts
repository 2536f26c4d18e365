import type { CvLine, CvText, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_PAGES } from '@vitae/schema/limits';
import { setBoxesApart } from '../layout/set-boxes-apart.ts';
import { childOf, childrenOf, elementsOf, OFFICE, parseXml, type XmlElement } from '../package/parse-xml.ts';
import { readBlocks } from './read-blocks.ts';
import type { Walk } from './read-paragraph.ts';
import { readStyles } from './read-styles.ts';

const WHITE = 0xffffff;

function sectionsIn(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === 'w:sectPr' ? [child] : child.name.startsWith('wx:') ? sectionsIn(child) : [],
  );
}

/**
 * Reads the XML that Word 2003 saves, and template programs write under the name of a document (WordprocessingML 2003).
 * @throws AppError UNSUPPORTED_TYPE without a body, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES
 */
export function readWordXml(xml: string): CvText {
  const root = parseXml(xml, OFFICE) ?? undefined;
  const body = childOf(root, 'w:body');
  if (!body) throw new AppError('UNSUPPORTED_TYPE');
  const hidden: HiddenText[] = [];
  const styles = readStyles(childOf(root, 'w:styles') ?? null);
  const walk = (): Walk => ({
    styles,
    links: new Map(),
    hidden,
    page: 1,
    laidOut: false,
    whiteAbove: Number.POSITIVE_INFINITY,
    fields: [],
    boxes: [],
  });
  const read = (element: XmlElement, region: CvLine['region'], at: Walk): CvLine[] =>
    readBlocks(element, at, { region, column: 0, background: WHITE });
  const edge = (name: 'hdr' | 'ftr', region: CvLine['region']): CvLine[] =>
    sectionsIn(body).flatMap((section) =>
      childrenOf(section, `w:${name}`).flatMap((part) => read(part, region, walk())),
    );
  const main = walk();
  const lines = setBoxesApart(read(body, 'body', main), main.boxes);
  if (main.page > MAX_PAGES) throw new AppError('TOO_MANY_PAGES');
  return {
    format: 'doc',
    pages: main.page,
    lines: [...edge('hdr', 'header'), ...lines, ...edge('ftr', 'footer')],
    hidden,
  };
}
