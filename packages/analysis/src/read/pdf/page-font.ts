import type { PageFont } from './graphics-state.ts';
import { texEncoding } from './tex-encoding.ts';

const BOLD =
  /bold|black|heavy|demi|extrab|ultrab|[-,_](?:bd|blk|hv|sb)\b|nimbus.*-medi|cm(?:ss)?b|sf(?:bx|bi|bl|rb|sx|so|xc|tb)\d|lmromanb|-b$/i;
const ITALIC =
  /ital|obliq|slant|kursiv|[-,_]it\b|cm(?:ti|sl|ssi)|cmbxti|sf(?:ti|sl|si|so|bi|bl|it|st)\d|lmroman.*-oblique|-i$|-bi$/i;
const PICTURES =
  /awesome|fa[-_]?(?:solid|brands|regular)|icon|glyph|material.?symbols|academicons|typicons|marvosym|dingbats|wingdings|webdings|phosphor|lucide|feather|octicons|bifont|entypo|simple-line|emoji/i;
const BULLETS = /^(?:[A-Z]{6}\+)?(?:symbol|wingdings)/i;
const OFFICE_SYMBOLS = /^(?:[A-Z]{6}\+)?(?:open|star)symbol/i; // LibreOffice's: its dots and ticks are text, its bullets are not

const DEFAULT_UNIT = 0.001;

/** The codes a font has glyphs for, by its widths. */
const codesOf = (widths: unknown): number[] =>
  typeof widths === 'object' && widths !== null
    ? Object.entries(widths).flatMap(([code, width]) => (width ? [Number(code)] : []))
    : [];

/** What pdf.js tells about a font (`commonObjs`), in the words of this reader. */
export function describeFont(font: unknown): PageFont {
  const told = (typeof font === 'object' && font !== null ? font : {}) as Record<string, unknown>;
  const name = typeof told.name === 'string' ? told.name : '';
  const matrix = Array.isArray(told.fontMatrix) ? (told.fontMatrix as unknown[]).map(Number) : [];
  const box = Array.isArray(told.bbox) ? (told.bbox as unknown[]).map(Number) : [];
  const unit = Number.isFinite(matrix[0]) && matrix[0] ? Math.abs(matrix[0]) : DEFAULT_UNIT;
  const boxHeight = ((box[3] ?? 0) - (box[1] ?? 0)) * Math.abs(matrix[3] ?? 0);
  const symbols = BULLETS.test(name);
  return {
    bold: BOLD.test(name) || told.bold === true || told.black === true,
    italic: ITALIC.test(name) || told.italic === true,
    pictures: symbols || PICTURES.test(name),
    bullets: symbols || OFFICE_SYMBOLS.test(name),
    unit,
    boxHeight: told.isType3Font === true && unit !== DEFAULT_UNIT && boxHeight > 0 ? boxHeight : null,
    vertical: told.vertical === true,
    textOf: told.isType3Font === true ? texEncoding(codesOf(told.widths)) : null,
  };
}
