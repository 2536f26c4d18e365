import { AppError } from '@vitae/schema/errors';
import { attributeOf, type HtmlElement } from '../parse-html.ts';
import { classesOf, matches } from './compile-selector.ts';
import { type Declaration, parseInline, type Rule } from './parse-css.ts';

const MAX_STEPS = 4_000_000; // elements looked at and values set; large pages with a framework need some 100,000

const MAX_INLINE = 1_000_000; // characters of different `style` attributes; the wordiest exporters write 200,000

/** What the style sheets and the element itself declare for it, by property; shorthands are left as they are. */
export type Cascade = (element: HtmlElement) => ReadonlyMap<string, string>;

/**
 * Prepares rules for matching (CSS Cascading 4: importance, specificity, order).
 * @throws AppError TOO_COMPLEX, from the cascade itself, when matching takes more steps than any page needs
 */
export function makeCascade(rules: readonly Rule[]): Cascade {
  const byKey = Map.groupBy(rules, ({ selector }) => selector.key);
  const inline = new Map<string, Declaration[]>();
  let steps = 0;
  let styled = 0;
  const spend = () => {
    steps += 1;
    if (steps > MAX_STEPS) throw new AppError('TOO_COMPLEX');
  };
  const inlineOf = (style: string): Declaration[] => {
    const known = inline.get(style);
    if (known) return known;
    styled += style.length;
    if (styled > MAX_INLINE) throw new AppError('TOO_COMPLEX');
    const declarations = parseInline(style);
    inline.set(style, declarations);
    return declarations;
  };
  return (element) => {
    const id = attributeOf(element, 'id');
    const keys = [
      '',
      element.tagName,
      ...(id ? [`#${id}`] : []),
      ...classesOf(element).map((name) => `.${name}`),
    ];
    const found = [...new Set(keys)]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ selector }) => matches(element, selector, spend))
      .sort((one, other) => one.selector.specificity - other.selector.specificity || one.order - other.order);
    const declared = new Map<string, string>();
    const all: Declaration[] = [
      ...found.flatMap(({ declarations }) => declarations),
      ...inlineOf(attributeOf(element, 'style') ?? ''),
    ];
    const set = ({ property, value }: Declaration) => {
      spend();
      // a shorthand resets what was said before it
      if (property === 'font' || property === 'background' || property === 'margin' || property === 'padding')
        for (const name of declared.keys()) if (name.startsWith(`${property}-`)) declared.delete(name);
      declared.delete(property);
      declared.set(property, value);
    };
    for (const declaration of all) if (!declaration.important) set(declaration);
    for (const declaration of all) if (declaration.important) set(declaration);
    return declared;
  };
}
