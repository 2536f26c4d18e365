import { AppError } from '@vitae/schema/errors';
import { SaxesParser } from 'saxes';

const MAX_NODES = 400_000; // elements and texts: 100 dense pages have about 150,000
const MAX_DEPTH = 200; // text boxes in tables in text boxes reach 60

/** An element; its name and attribute names carry the short prefix of their namespace (see PREFIXES). */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Namespaces by the end of their address: the transitional and the strict form of OOXML (ECMA-376, ISO 29500). */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$|\/word\/2003\/wordml$/, 'w'],
  [/\/word\/2003\/auxHint$/, 'wx'],
  [/\/aml\/2001\/core$/, 'aml'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],

  // OpenDocument (ISO 26300): office, style, text, table, draw, manifest
  [/:opendocument:xmlns:(?:office|manifest):1\.0$/, 'office'],
  [/:opendocument:xmlns:style:1\.0$/, 'style'],
  [/:opendocument:xmlns:text:1\.0$/, 'text'],
  [/:opendocument:xmlns:table:1\.0$/, 'table'],
  [/:opendocument:xmlns:drawing:1\.0$/, 'draw'],
  [/:opendocument:xmlns:xsl-fo-compatible:1\.0$/, 'fo'],
  [/\/1999\/xlink$/, 'xlink'],
];

const shortNames = new Map<string, string>();

function prefixOf(uri: string): string {
  const known = shortNames.get(uri);
  if (known !== undefined) return known;
  const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? (uri === '' ? '' : 'other');
  if (shortNames.size < 200) shortNames.set(uri, prefix);
  return prefix;
}

/** How a family of XML formats is written down: the names its readers ask for, and where its words stand. */
export interface Vocabulary {
  nameOf: (uri: string, local: string) => string;
  holdsWords: (element: string) => boolean;
}

/** Office files: white space between elements is layout of the XML; only these elements hold words. */
export const OFFICE: Vocabulary = {
  nameOf: (uri, local) => {
    const prefix = prefixOf(uri);
    return prefix === '' ? local : `${prefix}:${local}`;
  },
  holdsWords: (element) => element === 'w:t' || element === 'w:instrText' || element.startsWith('text:'),
};

/** Files of data: names without their namespaces, words anywhere. */
export const DATA: Vocabulary = { nameOf: (_, local) => local, holdsWords: () => true };

export interface XmlBuilder {
  write: (chunk: string) => void;
  /** The root element. */
  finish: () => XmlElement | null;
}

/**
 * Builds a tree from XML as it streams in.
 * @throws AppError TOO_COMPLEX for too many nodes, too deep nesting or entity declarations; Error when it is not XML
 */
export function buildXml({ nameOf, holdsWords }: Vocabulary): XmlBuilder {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > MAX_NODES) throw new AppError('TOO_COMPLEX');
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw new AppError('TOO_COMPLEX');
  });
  parser.on('opentag', (tag) => {
    count();
    if (open.length > MAX_DEPTH) throw new AppError('TOO_COMPLEX');
    const attributes: Record<string, string> = {};
    for (const { uri, local, value, prefix } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns') attributes[nameOf(uri, local)] = value;
    }
    const element: XmlElement = { name: nameOf(tag.uri, tag.local), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const say = (text: string) => {
    const parent = open.at(-1);
    if (!parent || !holdsWords(parent.name)) return;
    count();
    parent.children.push(text);
  };
  parser.on('text', say);
  parser.on('cdata', say);
  return {
    write: (chunk) => parser.write(chunk),
    finish: () => {
      parser.close();
      return elementsOf(root)[0] ?? null;
    },
  };
}

/**
 * Parses a whole XML text.
 * @throws AppError DAMAGED when it is not well formed, TOO_COMPLEX as `buildXml` does
 */
export function parseXml(xml: string, vocabulary: Vocabulary): XmlElement | null {
  try {
    const builder = buildXml(vocabulary);
    builder.write(xml);
    return builder.finish();
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('DAMAGED', { cause });
  }
}

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child === 'object');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

export const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');
