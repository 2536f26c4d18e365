import { HEADING_NAME, known, type ParagraphLook, type RunLook } from '../layout/look.ts';
import { childOf, childrenOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';

const MAX_INHERITANCE = 20; // styles based on styles; a circle must end
const DEFAULT_SIZE = 12; // points, where a file says nothing (as LibreOffice lays it out)
const BOLD = 600; // of a numeric weight

const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

/** A length in points, or undefined for what is none (percentages among them). */
export function lengthOf(value: string | undefined): number | undefined {
  const match = /^(-?[\d.]{1,12})(pt|in|cm|mm|pc|px)$/.exec(value ?? '');
  return match ? Number(match[1]) * (POINTS[match[2] ?? ''] ?? 1) : undefined;
}

/** A colour: `#RRGGBB`; null for `transparent`, which lets what lies behind be seen. */
export function colourOf(value: string | undefined): number | null | undefined {
  if (value === undefined) return undefined;
  return /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null;
}

function weightOf(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  return value === 'bold' || Number(value) >= BOLD;
}

function readRun(properties: XmlElement | undefined, parentSize: number): RunLook {
  const attributes = properties?.attributes ?? {};
  const size = attributes['fo:font-size'];
  const share = /^([\d.]{1,8})%$/.exec(size ?? '')?.[1];
  const colour = attributes['style:use-window-font-color'] === 'true' ? null : attributes['fo:color'];
  const shade = colourOf(attributes['fo:background-color']);
  return known({
    bold: weightOf(attributes['fo:font-weight']),
    italic: attributes['fo:font-style'] && attributes['fo:font-style'] !== 'normal',
    size: share === undefined ? lengthOf(size) : (Number(share) / 100) * parentSize,
    hidden: attributes['text:display'] && attributes['text:display'] === 'none',
    colour: colour === null ? null : colourOf(colour),
    shade: shade ?? undefined,
  }) as RunLook;
}

interface Style {
  element: XmlElement;
  parent: string | undefined;
}

export interface OdtStyles {
  paragraph: (name: string | undefined) => ParagraphLook;
  /** what a text style sets itself; sizes in per cent are of the size around it */
  run: (name: string | undefined, size: number) => RunLook;
  /** colour of a table, row, cell or frame: undefined where it sets none, null where nobody can say */
  fill: (family: string, name: string | undefined) => number | null | undefined;
  /** whether pictures or shapes lie behind the text */
  drawsBehind: boolean;
  /** colour of the paper */
  paper: number | null | undefined;
}

const key = (family: string | undefined, name: string | undefined): string => `${family} ${name}`;

/** Reads common and automatic styles of one part; looks come out with everything they inherit. */
export function readStyles(groups: readonly (XmlElement | undefined)[]): OdtStyles {
  const styles = new Map<string, Style>();
  const all = groups.flatMap((group) => (group ? elementsOf(group) : []));
  for (const element of all) {
    const {
      'style:family': family,
      'style:name': name,
      'style:parent-style-name': parent,
    } = element.attributes;
    if (element.name === 'style:default-style') styles.set(key(family, ''), { element, parent: undefined });
    if (element.name === 'style:style') styles.set(key(family, name), { element, parent: parent ?? '' });
  }

  /** From the most general style to the named one. */
  function lineage(family: string, name: string | undefined): XmlElement[] {
    const elements: XmlElement[] = [];
    let at = name === undefined ? '' : name;
    for (let depth = 0; depth < MAX_INHERITANCE; depth += 1) {
      const style = styles.get(key(family, at)) ?? styles.get(key(family, ''));
      if (!style) break;
      elements.unshift(style.element);
      if (style.parent === undefined) break;
      at = style.parent;
    }
    return elements;
  }

  const paragraphs = new Map<string, ParagraphLook>();
  function paragraph(name: string | undefined): ParagraphLook {
    const cached = paragraphs.get(name ?? '');
    if (cached) return cached;
    let look: ParagraphLook = { run: { size: DEFAULT_SIZE } };
    for (const element of lineage('paragraph', name)) {
      const run = readRun(childOf(element, 'style:text-properties'), look.run.size ?? DEFAULT_SIZE);
      look = { ...look, ...readParagraph(element), run: { ...look.run, ...run } };
    }
    paragraphs.set(name ?? '', look);
    return look;
  }

  const behind = all.some(
    (element) =>
      childOf(element, 'style:graphic-properties')?.attributes['style:run-through'] === 'background',
  );
  const papers = all.flatMap((element) => {
    const paper = colourOf(
      childOf(element, 'style:page-layout-properties')?.attributes['fo:background-color'],
    );
    return paper === undefined || paper === null ? [] : [paper];
  });
  return {
    paragraph,
    run: (name, size) => {
      if (name === undefined) return {};
      const own = lineage('text', name).filter(({ name: kind }) => kind === 'style:style');
      let look: RunLook = {};
      for (const element of own) {
        look = { ...look, ...readRun(childOf(element, 'style:text-properties'), look.size ?? size) };
      }
      return look;
    },
    fill: (family, name) =>
      name === undefined
        ? undefined
        : lineage(family, name).reduce<number | null | undefined>(
            (fill, element) => fillOf(element) ?? fill,
            undefined,
          ),
    drawsBehind: behind,
    paper: papers[0],
  };
}

function readParagraph(style: XmlElement): Partial<ParagraphLook> {
  const attributes = childOf(style, 'style:paragraph-properties')?.attributes ?? {};
  const { 'style:default-outline-level': level, 'style:name': id = '' } = style.attributes;
  const name = style.attributes['style:display-name'] ?? id.replaceAll('_20_', ' ');
  const shade = colourOf(attributes['fo:background-color']);
  const breaks = attributes['fo:break-before'];
  return known({
    heading: (level !== undefined && level !== '') || HEADING_NAME.test(name.trim()) || undefined,
    before: lengthOf(attributes['fo:margin-top']),
    after: lengthOf(attributes['fo:margin-bottom']),
    shade: shade ?? undefined,
    pageBreakBefore: breaks === undefined ? undefined : breaks === 'page',
  });
}

const PROPERTIES = ['style:table-cell-properties', 'style:table-row-properties', 'style:table-properties'];

function fillOf(style: XmlElement): number | null | undefined {
  for (const name of PROPERTIES) {
    const colour = colourOf(childOf(style, name)?.attributes['fo:background-color']);
    if (colour !== undefined && colour !== null) return colour;
  }
  const graphic = childrenOf(style, 'style:graphic-properties')[0]?.attributes ?? {};
  const fill = graphic['draw:fill'];
  if (fill === 'solid') return colourOf(graphic['draw:fill-color']) ?? undefined;
  if (fill !== undefined && fill !== 'none') return null;
  return colourOf(graphic['fo:background-color']) ?? undefined;
}
