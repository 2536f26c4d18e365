import type { CvText, HiddenText } from '@vitae/schema/cv-text';
import { PAGE_LOOK } from './compute-look.ts';
import { makeCascade } from './css/cascade.ts';
import { isScreen } from './css/is-screen.ts';
import { parseCss, type Rule } from './css/parse-css.ts';
import { Flow } from './flow.ts';
import {
  allWords,
  attributeOf,
  elementsIn,
  everyElement,
  type HtmlDocument,
  type HtmlElement,
  parseHtml,
} from './parse-html.ts';
import { readElement } from './read-element.ts';
import { sectionLevel } from './section-level.ts';

/** Style sheets saved beside the page, by address. */
export type Sheets = ReadonlyMap<string, string>;

function sheetOf(element: HtmlElement, sheets: Sheets): string {
  if (!isScreen(attributeOf(element, 'media') ?? 'all')) return '';
  if (element.tagName === 'style') return allWords(element);
  const linked = element.tagName === 'link' && /\bstylesheet\b/i.test(attributeOf(element, 'rel') ?? '');
  return linked ? (sheets.get(attributeOf(element, 'href') ?? '') ?? '') : '';
}

function readRules(document: HtmlDocument, sheets: Sheets): Rule[] {
  const rules: Rule[] = [];
  for (const element of everyElement(document)) {
    const css = sheetOf(element, sheets);
    if (css !== '') for (const rule of parseCss(css, rules.length)) rules.push(rule);
  }
  return rules;
}

/**
 * Reads a web page as a browser lays it out: blocks are lines, what stands side by side is joined by tabs, text that
 * is not seen is set apart.
 * @throws AppError TOO_COMPLEX
 */
export function readHtml(source: string, sheets: Sheets = new Map()): CvText {
  const document = parseHtml(source);
  const hidden: HiddenText[] = [];
  const cascade = makeCascade(readRules(document, sheets));
  const flow = new Flow({ region: 'body', column: 0 }, hidden);
  const page = { cascade, hidden, sectionLevel: sectionLevel(document) };
  for (const element of elementsIn(document))
    readElement(element, page, flow, { look: PAGE_LOOK, url: null, row: null });
  flow.flushAsides();
  return { format: 'html', pages: 1, lines: flow.lines, hidden };
}
