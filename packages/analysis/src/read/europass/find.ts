import { childOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';

/** The element at the end of a path of names below another one. */
export function at(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => childOf(found, name), element);
}

/** All words of an element, without the white space around them. */
export function words(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : words(child)))
    .join('')
    .trim();
}

/** The words at the end of the first of some paths that holds any. */
export function say(element: XmlElement | undefined, ...paths: string[]): string {
  for (const path of paths) {
    const found = words(at(element, ...path.split('/')));
    if (found !== '') return found;
  }
  return '';
}

/** The elements of this name, directly below or in a list named after them. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : child.name === `${name}List` ? all(child, name) : [],
  );
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language's English name by its code (ISO 639); the code where there is none. */
export function languageOf(code: string): string {
  try {
    return /^[a-z]{2,3}$/i.test(code) ? (LANGUAGES.of(code.toLowerCase()) ?? code) : code;
  } catch {
    return code;
  }
}
