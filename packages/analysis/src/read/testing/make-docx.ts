import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface DocxParts {
  body: string;
  styles?: string;
  header?: string;
  footer?: string;
  /** hyperlink targets by relationship id */
  links?: Record<string, string>;
  /** what the document part begins with */
  prolog?: string;
}

/** A paragraph with one run; `run` and `paragraph` are the insides of their property elements. */
export const p = (text: string, run = '', paragraph = ''): string =>
  `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;

export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

function relationships({ links = {}, styles, header, footer }: DocxParts): string {
  const entry = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`;
  return [
    styles ? entry('s1', 'styles', 'styles.xml') : '',
    header ? entry('h1', 'header', 'header1.xml') : '',
    footer ? entry('f1', 'footer', 'footer1.xml') : '',
    ...Object.entries(links).map(([id, url]) => entry(id, 'hyperlink', url, ' TargetMode="External"')),
  ].join('');
}

/** The files of a Word document written by hand. */
export function docxFiles(parts: DocxParts): Record<string, Uint8Array> {
  const { body, styles, header, footer, prolog = '' } = parts;
  const section = [
    header ? '<w:headerReference w:type="default" r:id="h1"/>' : '',
    footer ? '<w:footerReference w:type="default" r:id="f1"/>' : '',
  ].join('');
  const document = `${prolog}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationships(parts)}</Relationships>`,
  };
  if (styles) files['word/styles.xml'] = `<w:styles ${NAMESPACES}>${styles}</w:styles>`;
  if (header) files['word/header1.xml'] = `<w:hdr ${NAMESPACES}>${header}</w:hdr>`;
  if (footer) files['word/footer1.xml'] = `<w:ftr ${NAMESPACES}>${footer}</w:ftr>`;
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export const makeDocx = (parts: DocxParts): Uint8Array => zipSync(docxFiles(parts));
