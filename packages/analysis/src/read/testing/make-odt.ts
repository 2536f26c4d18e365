import { strToU8, zipSync } from 'fflate';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  `xmlns:office="${ODF}:office:1.0"`,
  `xmlns:style="${ODF}:style:1.0"`,
  `xmlns:text="${ODF}:text:1.0"`,
  `xmlns:table="${ODF}:table:1.0"`,
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

export interface OdtParts {
  body: string;
  /** automatic styles of the content */
  automatic?: string;
  /** common styles */
  common?: string;
  header?: string;
  footer?: string;
}

const stylesOf = ({ common = '', header = '', footer = '' }: OdtParts): string =>
  `<office:styles>${common}</office:styles><office:master-styles><style:master-page style:name="Standard">${
    header && `<style:header>${header}</style:header>`
  }${footer && `<style:footer>${footer}</style:footer>`}</style:master-page></office:master-styles>`;

const contentOf = ({ automatic = '', body }: OdtParts): string =>
  `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;

/** A paragraph or text style with the attributes of its text and paragraph properties. */
export const odtStyle = (
  name: string,
  text: string,
  { family = 'paragraph', parent = '', paragraph = '' } = {},
): string =>
  `<style:style style:name="${name}" style:family="${family}" ${parent && `style:parent-style-name="${parent}"`}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

/** The files of an OpenDocument text written by hand. */
export function odtFiles(parts: OdtParts): Record<string, Uint8Array> {
  const files: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${NAMESPACES}>${contentOf(parts)}</office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMESPACES}>${stylesOf(parts)}</office:document-styles>`,
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export const makeOdt = (parts: OdtParts): Uint8Array => zipSync(odtFiles(parts));

export const makeFlatOdt = (parts: OdtParts): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES}>${stylesOf(parts)}${contentOf(parts)}</office:document>`,
  );
