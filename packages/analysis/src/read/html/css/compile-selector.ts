import type { CssNode } from 'css-tree';
import { attributeOf, elementsIn, type HtmlElement, isElement } from '../parse-html.ts';

type Test = (element: HtmlElement) => boolean;

interface Compound {
  tests: Test[];
  /** how it hangs on the compound before it */
  combinator: ' ' | '>' | '+' | '~';
}

/** A selector, from its last compound to its first. */
export interface Selector {
  compounds: Compound[];
  specificity: number;
  /** what an element must have so that the selector can match at all: `#id`, `.class`, a tag, or '' */
  key: string;
}

const MAX_COMPOUNDS = 12;
const ID = 10_000;
const CLASS = 100;

export const classesOf = (element: HtmlElement): string[] =>
  (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean);

export function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? parent : null;
}

const previous = new WeakMap<HtmlElement, HtmlElement | null>();

/** The element before this one; siblings are counted once for all of them. */
function elementBefore(element: HtmlElement): HtmlElement | null {
  const known = previous.get(element);
  if (known !== undefined || !element.parentNode) return known ?? null;
  let last: HtmlElement | null = null;
  for (const sibling of elementsIn(element.parentNode)) {
    previous.set(sibling, last);
    last = sibling;
  }
  return previous.get(element) ?? null;
}

const isFirst: Test = (element) => element.parentNode?.childNodes.find(isElement) === element;
const isLast: Test = (element) => element.parentNode?.childNodes.findLast(isElement) === element;

function attributeTest(node: CssNode & { type: 'AttributeSelector' }): Test {
  const name = node.name.name.toLowerCase();
  const wanted = node.value === null ? '' : node.value.type === 'String' ? node.value.value : node.value.name;
  return (element) => {
    const value = attributeOf(element, name);
    if (value === undefined) return false;
    switch (node.matcher) {
      case null:
        return true;
      case '=':
        return value === wanted;
      case '^=':
        return wanted !== '' && value.startsWith(wanted);
      case '$=':
        return wanted !== '' && value.endsWith(wanted);
      case '*=':
        return wanted !== '' && value.includes(wanted);
      case '~=':
        return value.split(/\s+/).includes(wanted);
      case '|=':
        return value === wanted || value.startsWith(`${wanted}-`);
      default:
        return false;
    }
  };
}

/** Pseudo-classes that do not depend on a pointer or a clock; null for the others, which never match. */
function pseudoTest(node: CssNode & { type: 'PseudoClassSelector' }): { test: Test; weight: number } | null {
  const listed = node.children?.toArray()[0];
  const inner =
    listed?.type === 'SelectorList'
      ? listed.children.toArray().flatMap((each) => {
          const selector = each.type === 'Selector' ? compileSelector(each) : null;
          return selector?.compounds.length === 1 ? [selector] : [];
        })
      : [];
  const any: Test = (element) =>
    inner.some(({ compounds }) => compounds[0]?.tests.every((test) => test(element)));
  const weight = Math.max(0, ...inner.map(({ specificity }) => specificity));
  switch (node.name.toLowerCase()) {
    case 'root':
      return { test: ({ tagName }) => tagName === 'html', weight: CLASS };
    case 'first-child':
      return { test: isFirst, weight: CLASS };
    case 'last-child':
      return { test: isLast, weight: CLASS };
    case 'only-child':
      return { test: (element) => isFirst(element) && isLast(element), weight: CLASS };
    case 'link':
    case 'any-link':
      return { test: (element) => attributeOf(element, 'href') !== undefined, weight: CLASS };
    case 'is':
    case 'matches':
      return { test: any, weight };
    case 'where':
      return { test: any, weight: 0 };
    case 'not':
      return inner.length > 0 ? { test: (element) => !any(element), weight } : null;
    default:
      return null;
  }
}

/** A selector ready for matching, or null where it can match no element as a page stands still. */
export function compileSelector(node: CssNode & { type: 'Selector' }): Selector | null {
  const compounds: Compound[] = [{ tests: [], combinator: ' ' }];
  let specificity = 0;
  let key = '';
  for (const part of node.children.toArray()) {
    const last = compounds[0];
    if (!last || compounds.length > MAX_COMPOUNDS) return null;
    if (part.type === 'Combinator') {
      const { name } = part;
      if (name !== ' ' && name !== '>' && name !== '+' && name !== '~') return null;
      compounds.unshift({ tests: [], combinator: name });
      key = '';
    } else if (part.type === 'TypeSelector') {
      const name = part.name.toLowerCase();
      if (name === '*') continue;
      last.tests.push(({ tagName }) => tagName === name);
      key ||= name;
      specificity += 1;
    } else if (part.type === 'ClassSelector') {
      last.tests.push((element) => classesOf(element).includes(part.name));
      if (!key.startsWith('#')) key = `.${part.name}`;
      specificity += CLASS;
    } else if (part.type === 'IdSelector') {
      last.tests.push((element) => attributeOf(element, 'id') === part.name);
      key = `#${part.name}`;
      specificity += ID;
    } else if (part.type === 'AttributeSelector') {
      last.tests.push(attributeTest(part));
      specificity += CLASS;
    } else if (part.type === 'PseudoClassSelector') {
      const pseudo = pseudoTest(part);
      if (!pseudo) return null;
      last.tests.push(pseudo.test);
      specificity += pseudo.weight;
    } else return null;
  }
  return { compounds, specificity, key };
}

/** Whether a selector matches; `spend` is called for each element looked at, and may throw. */
export function matches(element: HtmlElement, { compounds }: Selector, spend: () => void, from = 0): boolean {
  spend();
  const compound = compounds[from];
  if (!compound?.tests.every((test) => test(element))) return false;
  if (from === compounds.length - 1) return true;
  const next = (other: HtmlElement) =>
    matches(other, { compounds, specificity: 0, key: '' }, spend, from + 1);
  if (compound.combinator === '>' || compound.combinator === ' ') {
    for (let parent = parentOf(element); parent; parent = parentOf(parent)) {
      if (next(parent)) return true;
      if (compound.combinator === '>') return false;
    }
    return false;
  }
  for (let sibling = elementBefore(element); sibling; sibling = elementBefore(sibling)) {
    if (next(sibling)) return true;
    if (compound.combinator === '+') return false;
  }
  return false;
}
