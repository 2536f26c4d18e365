import { attributeOf, type HtmlElement } from './parse-html.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never shown as words of the page (WHATWG HTML, 15.3.1), or controls of the page and not its text. */
const NOT_SHOWN = words(
  'area audio base basefont button canvas datalist embed frame frameset head iframe img input link map meta meter noembed noframes noscript object option param picture progress rp rt script select source style svg math template textarea title track video',
);

const BLOCKS = words(
  'address article aside blockquote body caption center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary ul xmp',
);

const DISPLAYS: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'table-row-group',
  tbody: 'table-row-group',
  tfoot: 'table-row-group',
  tr: 'table-row',
  td: 'table-cell',
  th: 'table-cell',
  li: 'list-item',
};

const BOLD = words('b strong th h1 h2 h3 h4 h5 h6');
const ITALIC = words('i em cite dfn var address');
const SIZES: Readonly<Record<string, number>> = {
  h1: 2,
  h2: 1.5,
  h3: 1.17,
  h5: 0.83,
  h6: 0.67,
  small: 0.83,
  big: 1.2,
  sub: 0.83,
  sup: 0.83,
};
const MARGINS: Readonly<Record<string, number>> = {
  p: 1,
  ul: 1,
  ol: 1,
  dl: 1,
  pre: 1,
  blockquote: 1,
  figure: 1,
  h1: 0.67,
  h2: 0.83,
  h3: 1,
  h4: 1.33,
  h5: 1.67,
  h6: 2.33,
  hr: 0.5,
};
const FONT_SIZES = [7.5, 7.5, 10, 12, 13.5, 18, 24, 36]; // points, by the number in <font size>

/** What a browser does with an element before any style sheet speaks (WHATWG HTML, 15 Rendering). */
export interface DefaultStyle {
  display: string;
  bold?: true;
  italic?: true;
  /** of the size around it */
  scale?: number;
  /** points */
  size?: number;
  /** above and below, of its own size */
  margin: number;
  preformatted?: true;
  colour?: string;
  background?: string;
}

function fontSize(value: string | undefined): number | undefined {
  const number = Number(value?.replace(/^\+/, ''));
  if (value === undefined || !Number.isFinite(number)) return undefined;
  return FONT_SIZES[/^[+-]/.test(value) ? 3 + number : number];
}

export function defaultStyleOf(element: HtmlElement): DefaultStyle {
  const { tagName } = element;
  const shown =
    !NOT_SHOWN.has(tagName) && !(tagName === 'dialog' && attributeOf(element, 'open') === undefined);
  const hidden = attributeOf(element, 'hidden') !== undefined;
  const display = DISPLAYS[tagName] ?? (BLOCKS.has(tagName) ? 'block' : 'inline');
  const font = tagName === 'font';
  return {
    display: shown ? (hidden ? 'none' : display) : 'out',
    ...(BOLD.has(tagName) && { bold: true }),
    ...(ITALIC.has(tagName) && { italic: true }),
    scale: SIZES[tagName],
    size: font ? fontSize(attributeOf(element, 'size')) : undefined,
    margin: MARGINS[tagName] ?? 0,
    ...(/^(?:pre|listing|xmp|plaintext)$/.test(tagName) && { preformatted: true }),
    colour: font
      ? attributeOf(element, 'color')
      : tagName === 'body'
        ? attributeOf(element, 'text')
        : undefined,
    background: attributeOf(element, 'bgcolor'),
  };
}
