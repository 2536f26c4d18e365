export type XmlChild = string | number | boolean | XmlElement;
export type XmlElement = { name: string; children: XmlChild[]; namespace?: string };

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An element of a document; children that are undefined are left out. */
export function element(name: string, ...children: (XmlChild | undefined)[]): XmlElement {
  return { name, children: children.filter((child) => child !== undefined) };
}

/** A whole document. Results carry S3's namespace, errors carry none. */
export function writeXml(root: XmlElement, namespaced = true): string {
  const rooted = namespaced ? { ...root, namespace: NAMESPACE } : root;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(rooted)}`;
}

function write({ name, namespace, children }: XmlElement): string {
  const attribute = namespace === undefined ? '' : ` xmlns="${namespace}"`;
  const content = children.map((child) =>
    typeof child === 'object' ? write(child) : escapeText(`${child}`),
  );
  return `<${name}${attribute}>${content.join('')}</${name}>`;
}

/** Control characters leave as references, as S3 sends them: a raw one would be normalised away by the reader. */
function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a key may hold any of them
  return text.replace(/[&<>"\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, (character) => {
    return `&#x${character.charCodeAt(0).toString(16)};`;
  });
}
