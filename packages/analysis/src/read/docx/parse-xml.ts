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
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
];

const shortNames = new Map<string, string>();

function prefixOf(uri: string): string {
  const known = shortNames.get(uri);
  if (known !== undefined) return known;
  const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? (uri === '' ? '' : 'other');
  if (shortNames.size < 200) shortNames.set(uri, prefix);
  return prefix;
}

const qualify = (uri: string, local: string): string => {
  const prefix = prefixOf(uri);
  return prefix === '' ? local : `${prefix}:${local}`;
};

/**
 * Parses XML as it streams in.
 * @throws AppError TOO_COMPLEX for too many nodes, too deep nesting or entity declarations; Error when it is not XML
 */
export async function parseXml(chunks: AsyncIterable<Uint8Array>): Promise<XmlElement | null> {
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
      if (prefix !== 'xmlns') attributes[qualify(uri, local)] = value;
    }
    const element: XmlElement = { name: qualify(tag.uri, tag.local), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    // white space between elements is layout of the XML; only these two hold words
    if (parent?.name !== 'w:t' && parent?.name !== 'w:instrText') return;
    count();
    parent.children.push(text);
  });
  const decoder = new TextDecoder(); // office files are UTF-8; a rare UTF-16 part ends as DAMAGED
  for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode());
  parser.close();
  const [element] = root.children;
  return typeof element === 'object' ? element : null;
}

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child === 'object');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

export const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');
