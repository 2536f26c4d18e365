import { AppError } from '@vitae/schema/errors';
import { type CssNode, generate, parse, type SelectorList } from 'css-tree';
import { compileSelector, type Selector } from './compile-selector.ts';
import { isScreen } from './is-screen.ts';

const MAX_RULES = 30_000; // the largest frameworks have 15,000
const MAX_CSS_CHARS = 4_000_000;

/** The properties that decide what is seen, where lines end and what stands beside what. */
const PROPERTIES: ReadonlySet<string> = new Set(
  [
    'display visibility opacity position left right top float clear',
    'font font-size font-weight font-style color -webkit-text-fill-color',
    'background background-color background-image background-clip -webkit-background-clip',
    'text-indent width height max-height overflow overflow-x overflow-y clip clip-path transform white-space',
    'margin margin-top margin-bottom margin-left margin-right margin-inline margin-block',
    'padding padding-top padding-bottom padding-left padding-right padding-inline padding-block',
    'flex-direction flex-flow grid-template-columns grid-template gap column-gap grid-gap',
  ].flatMap((names) => names.split(' ')),
);

export interface Declaration {
  property: string;
  value: string;
  important: boolean;
}

export interface Rule {
  selector: Selector;
  order: number;
  declarations: Declaration[];
}

const isKept = (property: string): boolean =>
  property.startsWith('--') || property.startsWith('mso-') || PROPERTIES.has(property);

function declarationsIn(block: CssNode): Declaration[] {
  if (block.type !== 'Block' && block.type !== 'DeclarationList') return [];
  return block.children.toArray().flatMap((node) => {
    if (node.type !== 'Declaration') return [];
    const property = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
    if (!isKept(property)) return [];
    const value = node.value.type === 'Raw' ? node.value.value : generate(node.value);
    return [{ property, value: value.trim().slice(0, 500), important: node.important !== false }];
  });
}

/** Reads the declarations of a `style` attribute. */
export function parseInline(style: string): Declaration[] {
  if (style.trim() === '') return [];
  const list = parse(style.slice(0, 20_000), {
    context: 'declarationList',
    parseValue: false,
    parseCustomProperty: false,
  });
  return declarationsIn(list);
}

/**
 * Reads a style sheet as a screen would use it: rules in their order, one for each selector.
 * @throws AppError TOO_COMPLEX when there is more of it than any page has
 */
export function parseCss(source: string, firstOrder: number): Rule[] {
  if (source.length > MAX_CSS_CHARS) throw new AppError('TOO_COMPLEX');
  const rules: Rule[] = [];
  const visit = (node: CssNode): void => {
    if (node.type === 'Atrule') {
      const query = node.prelude ? generate(node.prelude) : '';
      const group = /^(?:media|supports|layer)$/i.test(node.name);
      if (!group || !node.block || (/^media$/i.test(node.name) && !isScreen(query))) return;
      for (const child of node.block.children.toArray()) visit(child);
    }
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const declarations = declarationsIn(node.block);
    if (declarations.length === 0) return;
    for (const selector of selectorsIn(node.prelude)) {
      rules.push({ selector, order: firstOrder + rules.length, declarations });
      if (rules.length > MAX_RULES) throw new AppError('TOO_COMPLEX');
    }
  };
  const sheet = parse(source.replace(/^\s*<!--|-->\s*$/g, ''), {
    parseValue: false,
    parseCustomProperty: false,
    parseAtrulePrelude: false,
  });
  if (sheet.type === 'StyleSheet') for (const node of sheet.children.toArray()) visit(node);
  return rules;
}

const selectorsIn = (list: SelectorList): Selector[] =>
  list.children.toArray().flatMap((node) => {
    const selector = node.type === 'Selector' ? compileSelector(node) : null;
    return selector ? [selector] : [];
  });
