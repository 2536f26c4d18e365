import { HEADING_NAME, known, type ParagraphLook, type RunLook } from '../layout/look.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';

const MAX_INHERITANCE = 20; // styles based on styles; a circle must end

const DEFAULT_SIZE = 10; // points, where a file says nothing (ISO 29500-1, 17.3.2.38)

/** An on/off property: present without a value means on (ISO 29500-1, 17.17.4). */
function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (!element) return undefined;
  const value = element.attributes['w:val'];
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}

/** A colour attribute: six hex digits, null for `auto`. */
export function colourOf(value: string | undefined): number | null | undefined {
  if (value === undefined) return undefined;
  return /^[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value, 16) : null;
}

const HIGHLIGHTS: Readonly<Record<string, number>> = {
  black: 0x000000,
  white: 0xffffff,
  yellow: 0xffff00,
  green: 0x00ff00,
  cyan: 0x00ffff,
  magenta: 0xff00ff,
  blue: 0x0000ff,
  red: 0xff0000,
  darkBlue: 0x000080,
  darkCyan: 0x008080,
  darkGreen: 0x008000,
  darkMagenta: 0x800080,
  darkRed: 0x800000,
  darkYellow: 0x808000,
  darkGray: 0x808080,
  lightGray: 0xc0c0c0,
};

export const shadeOf = (properties: XmlElement | undefined): number | null | undefined =>
  colourOf(childOf(properties, 'w:shd')?.attributes['w:fill']);

/** Reads run properties (`w:rPr`). */
export function readRunLook(properties: XmlElement | undefined): RunLook {
  const size = Number(childOf(properties, 'w:sz')?.attributes['w:val']);
  const highlight = childOf(properties, 'w:highlight')?.attributes['w:val'];
  return known({
    bold: toggle(properties, 'w:b'),
    italic: toggle(properties, 'w:i'),
    size: Number.isFinite(size) && size > 0 ? size / 2 : undefined,
    hidden: toggle(properties, 'w:vanish'),
    colour: colourOf(childOf(properties, 'w:color')?.attributes['w:val']),
    shade: highlight ? HIGHLIGHTS[highlight] : shadeOf(properties),
  });
}

/** Reads paragraph properties (`w:pPr`). */
export function readParagraphLook(properties: XmlElement | undefined): ParagraphLook {
  const level = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
  const numbering = childOf(properties, 'w:numPr');
  const spacing = childOf(properties, 'w:spacing')?.attributes;
  const points = (value: string | undefined) => (value === undefined ? undefined : Number(value) / 20);
  return known({
    run: {},
    heading: level === undefined ? undefined : Number(level) < 9,
    list: numbering
      ? childOf(numbering, 'w:numId')?.attributes['w:val'] !== '0'
      : childOf(properties, 'w:listPr') && true,
    before: points(spacing?.['w:before']),
    after: points(spacing?.['w:after']),
    shade: shadeOf(properties),
    pageBreakBefore: toggle(properties, 'w:pageBreakBefore'),
  });
}

interface Style {
  basedOn?: string;
  look: ParagraphLook;
}

export interface Styles {
  paragraph: (id: string | undefined) => ParagraphLook;
  run: (id: string | undefined) => RunLook;
}

/** Reads `styles.xml`; looks come out with everything they inherit. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenOf(root ?? undefined, 'w:style')) {
    const id = element.attributes['w:styleId'];
    if (!id) continue;
    const name = childOf(element, 'w:name')?.attributes['w:val'] ?? id;
    const look = readParagraphLook(childOf(element, 'w:pPr'));
    if (HEADING_NAME.test(name.trim())) look.heading = true;
    look.run = readRunLook(childOf(element, 'w:rPr'));
    styles.set(id, { basedOn: childOf(element, 'w:basedOn')?.attributes['w:val'], look });
    if (
      element.attributes['w:type'] === 'paragraph' &&
      /^(?:1|on|true)$/.test(element.attributes['w:default'] ?? '')
    )
      standard = id;
  }
  const defaults = childOf(root ?? undefined, 'w:docDefaults');
  const runDefaults = readRunLook(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const base: ParagraphLook = {
    ...readParagraphLook(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: { size: DEFAULT_SIZE, ...runDefaults },
  };

  const inherit = (id: string | undefined, depth = 0): ParagraphLook => {
    const style = id === undefined ? undefined : styles.get(id);
    if (!style || depth > MAX_INHERITANCE) return { run: {} };
    const parent = inherit(style.basedOn, depth + 1);
    return { ...parent, ...style.look, run: { ...parent.run, ...style.look.run } };
  };
  const paragraphs = new Map<string, ParagraphLook>();
  return {
    paragraph: (id = standard) => {
      const key = id ?? '';
      const cached = paragraphs.get(key);
      if (cached) return cached;
      const own = inherit(id);
      const look = { ...base, ...own, run: { ...base.run, ...own.run } };
      paragraphs.set(key, look);
      return look;
    },
    run: (id) => inherit(id).run,
  };
}

/** Whether any element of a tree has this name. */
export function contains(element: XmlElement, name: string): boolean {
  return elementsOf(element).some((child) => child.name === name || contains(child, name));
}
