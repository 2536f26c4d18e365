import type { HiddenText } from '@vitae/schema/cv-text';
import { mix, readColour } from './css/read-colour.ts';
import { readLength } from './css/read-length.ts';
import { resolveVariables } from './css/resolve-variables.ts';
import type { DefaultStyle } from './default-style.ts';
import { tellUnseen } from './tell-unseen.ts';

const BOLD = 600;
const FAINT = 0.1; // of full cover: nobody sees it
const KEYWORD_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 6.75,
  'x-small': 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
};

/** What an element hands on to what is in it. */
export interface Look {
  /** points */
  size: number;
  bold: boolean;
  italic: boolean;
  /** null: the default, or one nobody can tell */
  colour: number | null;
  transparent: boolean;
  invisible: boolean;
  /** colour behind the words, null where a picture or gradient lies there */
  background: number | null;
  white: 'collapse' | 'keep-lines' | 'keep';
  variables: ReadonlyMap<string, string>;
  /** an ancestor, or the element itself, is not shown at all */
  unseen: HiddenText['reason'] | null;
}

export const PAGE_LOOK: Look = {
  size: 12,
  bold: false,
  italic: false,
  colour: null,
  transparent: false,
  invisible: false,
  background: 0xffffff,
  white: 'collapse',
  variables: new Map(),
  unseen: null,
};

/** An element as laid out: what it hands on, and how it stands among its siblings. */
export interface Styled {
  look: Look;
  /** the value of a property after variables, lower case; undefined where nothing was declared */
  value: (property: string) => string | undefined;
  display: string;
}

/** `font`: style, weight and size stand before the first family, in any order. */
function splitFont(font: string): { weight?: string; style?: string; size?: string } {
  const size =
    /(?:^|\s)([\d.]{1,8}(?:px|pt|r?em|%|in|cm|mm)|(?:xx?-)?(?:small|large)|medium|0(?=[\s/]))/i.exec(
      font,
    )?.[1];
  const before = size ? font.slice(0, font.indexOf(size)) : font;
  return {
    size,
    weight: /\b(?:bold(?:er)?|[1-9]00|normal)\b/i.exec(before)?.[0],
    style: /\b(?:italic|oblique)\b/i.exec(before)?.[0],
  };
}

function sizeOf(value: string | undefined, around: number): number | undefined {
  if (value === undefined) return undefined;
  const word = value.toLowerCase();
  if (word === 'smaller') return around / 1.2;
  if (word === 'larger') return around * 1.2;
  return KEYWORD_SIZES[word] ?? readLength(value, around);
}

function isBold(value: string | undefined): boolean | undefined {
  if (value === undefined || value === 'inherit') return undefined;
  return /^bold/.test(value) || Number(value) >= BOLD;
}

function whiteOf(value: string | undefined): Look['white'] | undefined {
  if (value === undefined) return undefined;
  if (/^(?:pre|pre-wrap|break-spaces|preserve)\b/.test(value)) return 'keep';
  if (value === 'pre-line') return 'keep-lines';
  return /^(?:normal|nowrap)$/.test(value) ? 'collapse' : undefined;
}

/** Computes an element's look from the look around it, a browser's defaults and what style sheets declare. */
export function computeLook(
  around: Look,
  standard: DefaultStyle,
  declared: ReadonlyMap<string, string>,
): Styled {
  let variables = around.variables;
  const own = [...declared].filter(([property]) => property.startsWith('--'));
  if (own.length > 0) variables = new Map([...variables, ...own]);
  const value = (property: string): string | undefined => {
    const raw = declared.get(property);
    return raw === undefined ? undefined : resolveVariables(raw, variables).trim().toLowerCase();
  };
  const font = splitFont(value('font') ?? '');
  const size =
    sizeOf(value('font-size') ?? font.size, around.size) ??
    standard.size ??
    around.size * (standard.scale ?? 1);
  const slant = value('font-style') ?? font.style;
  const paint = readColour(value('-webkit-text-fill-color') ?? value('color') ?? standard.colour ?? '');
  const clipped = /\btext\b/.test(value('background-clip') ?? value('-webkit-background-clip') ?? '');
  const visibility = value('visibility');
  const display = standard.display === 'out' ? 'out' : (value('display') ?? standard.display);
  const look: Look = {
    size,
    bold: isBold(value('font-weight') ?? font.weight) ?? standard.bold ?? around.bold,
    italic: slant === undefined ? (standard.italic ?? around.italic) : /italic|oblique/.test(slant),
    colour: paint ? paint.rgb : around.colour,
    transparent: paint ? paint.alpha < FAINT && !clipped : around.transparent && !clipped,
    invisible: visibility === undefined ? around.invisible : /^(?:hidden|collapse)$/.test(visibility),
    background: backgroundOf(value, around, standard, clipped),
    white: whiteOf(value('white-space')) ?? (standard.preformatted ? 'keep' : around.white),
    variables,
    unseen: around.unseen ?? tellUnseen(value, display, size),
  };
  return { look, value, display };
}

function backgroundOf(
  value: Styled['value'],
  around: Look,
  standard: DefaultStyle,
  clipped: boolean,
): number | null {
  const picture = /url\(|gradient\(/.test(`${value('background') ?? ''} ${value('background-image') ?? ''}`);
  if (picture || clipped) return null;
  const declared = value('background-color') ?? value('background') ?? standard.background;
  const paint = declared === undefined ? null : readColour(declared);
  if (!paint || paint.alpha === 0) return around.background;
  if (paint.alpha === 1) return paint.rgb;
  return around.background === null ? null : mix(paint, around.background);
}
