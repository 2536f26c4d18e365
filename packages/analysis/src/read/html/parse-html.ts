import { AppError } from '@vitae/schema/errors';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';

const MAX_NODES = 200_000; // elements and texts: a page saved with everything around the CV has some thousands
const MAX_DEPTH = 400; // browsers stop nesting at 512
const MAX_ATTRIBUTES = 200; // of one element

export type HtmlDocument = DefaultTreeAdapterMap['document'];
export type HtmlElement = DefaultTreeAdapterMap['element'];
export type HtmlNode = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** A tree that counts: broken nesting makes the parser of the standard copy formatting elements without end. */
function countingAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  const depths = new WeakMap<object, number>();
  const place = (parent: Parent, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    nodes += 1;
    if (nodes > MAX_NODES || depth > MAX_DEPTH) throw new AppError('TOO_COMPLEX');
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (name, uri, attributes) => {
      if (attributes.length > MAX_ATTRIBUTES) throw new AppError('TOO_COMPLEX');
      return defaultTreeAdapter.createElement(name, uri, attributes);
    },
    appendChild: (parent, child) => {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore: (parent, child, before) => {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, before);
    },
  };
}

/**
 * Parses HTML as browsers do (WHATWG HTML).
 * @throws AppError TOO_COMPLEX for too many nodes or too deep nesting
 */
export function parseHtml(source: string): HtmlDocument {
  return parse(source, { treeAdapter: countingAdapter(), scriptingEnabled: false });
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const elementsIn = (parent: Parent): HtmlElement[] => parent.childNodes.filter(isElement);

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Every element below, in the order of the file. */
export function* everyElement(parent: Parent): Generator<HtmlElement> {
  const open = elementsIn(parent).reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    for (const child of elementsIn(element).reverse()) open.push(child);
  }
}

/** The words of a text node, or null for other nodes. */
export const wordsOf = (node: HtmlNode): string | null => ('value' in node ? node.value : null);

/** All words below an element, in one. */
export const allWords = (element: HtmlElement): string =>
  element.childNodes.map((node) => wordsOf(node) ?? (isElement(node) ? allWords(node) : '')).join('');
