import { childOf, childrenOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';
import { colourOf } from './read-styles.ts';

const MAX_DEPTH = 40; // groups in groups of shapes

/** The content of every text box below an element; a shape that is stored twice (DrawingML and VML) counts once. */
export function textBoxesIn(element: XmlElement, depth = 0): XmlElement[] {
  if (depth > MAX_DEPTH) return [];
  if (element.name === 'w:txbxContent') return [element];
  if (element.name === 'mc:AlternateContent') {
    const choices = childrenOf(element, 'mc:Choice').map((choice) => below(choice, depth));
    return choices.find((boxes) => boxes.length > 0) ?? below(childOf(element, 'mc:Fallback'), depth);
  }
  if (element.name === 'w:p' || element.name === 'w:tbl') return [];
  const boxes = below(element, depth);
  const fill =
    element.name === 'wps:wsp' ? fillOf(element) : element.name === 'v:shape' ? vmlFill(element) : undefined;
  if (fill !== undefined) for (const box of boxes) BACKGROUNDS.set(box, fill);
  return boxes;
}

const below = (element: XmlElement | undefined, depth: number): XmlElement[] =>
  element ? elementsOf(element).flatMap((child) => textBoxesIn(child, depth + 1)) : [];

const BACKGROUNDS = new WeakMap<XmlElement, number | null>();

/** Colour behind a text box's words: a number, null where it is a picture, gradient or theme colour, or nothing. */
export const backgroundOfBox = (box: XmlElement): number | null | undefined => BACKGROUNDS.get(box);

function fillOf(shape: XmlElement): number | null | undefined {
  const properties = childOf(shape, 'wps:spPr');
  const solid = childOf(properties, 'a:solidFill');
  if (solid) return colourOf(childOf(solid, 'a:srgbClr')?.attributes.val) ?? null;
  const style = childOf(shape, 'wps:style');
  const plain = childOf(properties, 'a:noFill') !== undefined || !style;
  return plain && !childOf(properties, 'a:gradFill') && !childOf(properties, 'a:blipFill') ? undefined : null;
}

function vmlFill(shape: XmlElement): number | null | undefined {
  const { filled, fillcolor } = shape.attributes;
  if (fillcolor === undefined || /^(?:f|false)$/.test(filled ?? '')) return undefined;
  return colourOf(fillcolor.replace('#', '')) ?? null;
}
