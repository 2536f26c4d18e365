import type { CvLine, HiddenText, LineLink } from '@vitae/schema/cv-text';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const LIST_ITEM = /^(\s*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(.*)$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})\s*$/;
const THEMATIC_BREAK = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const DEFINITION = /^ {0,3}\[([^\]]{1,100})\]:\s*<?(\S{1,2000}?)>?(?:\s+["'(].{0,200})?$/;
const MAX_COMMENT_CHARS = 20_000;

/**
 * Whether a text is written in Markdown (CommonMark): it has headings with number signs, or at least two of its other
 * marks. A hyphen before list items alone is how everybody writes lists.
 */
export function isMarkdown(source: string): boolean {
  const lines = source.split('\n', 2000);
  if (lines.filter((line) => HEADING.test(line) && !/^#\d/.test(line)).length > 0) return true;
  const marks = [
    /\*\*[^*\s][^*]{0,200}\*\*/,
    /\[[^\]]{1,200}\]\([^)\s]{1,500}\)/,
    /`[^`]{1,100}`/,
    /^\s*\|.*\|\s*$/,
  ];
  return marks.filter((mark) => lines.some((line) => mark.test(line.slice(0, 2000)))).length >= 2;
}

interface Inline {
  text: string;
  bold: boolean;
  italic: boolean;
  links: LineLink[];
}

const LINK =
  /^!?\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){0,500})\](?:\(\s{0,3}<?([^)\s>]{0,2000})>?(?:\s{1,3}["'(][^)]{0,200})?\)|\[([^\]]{0,100})\])/;
const AUTOLINK = /^<((?:https?|mailto|tel):[^<>\s]{1,2000})>|^<([^<>\s@]{1,100}@[^<>\s]{1,200})>/i;
const TAG = /^<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?\/?>/i;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&ndash;': '–',
  '&mdash;': '—',
  '&bull;': '•',
};
const ENTITY = /^&[a-z]{2,6};/;

/** Emphasis opens before a letter and closes after one; an underscore inside a word is part of the word. */
function emphasisAt(source: string, index: number): string | null {
  const run = /^(\*{1,3}|_{1,3}|~~)/.exec(source.slice(index, index + 3))?.[0];
  if (!run) return null;
  const before = source[index - 1] ?? ' ';
  const after = source[index + run.length] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return null;
  if (run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return null;
  return run;
}

/** Strips the marks of one line and remembers what they said. */
function readInline(source: string, definitions: ReadonlyMap<string, string>): Inline {
  let text = '';
  let bold = 0;
  let italic = 0;
  let boldOpen = false;
  let italicOpen = false;
  const links: LineLink[] = [];
  const say = (words: string) => {
    text += words;
    if (boldOpen) bold += words.length;
    if (italicOpen) italic += words.length;
  };
  for (let index = 0; index < source.length; ) {
    const rest = source.slice(index, index + 3000);
    const character = source[index] ?? '';
    if (character === '\\' && /^\\[!-/:-@[-`{-~]/.test(rest)) {
      say(source[index + 1] ?? '');
      index += 2;
      continue;
    }
    const link = character === '[' || character === '!' ? LINK.exec(rest) : null;
    const url = link ? (link[2] ?? definitions.get((link[3] || link[1] || '').toLowerCase())) : undefined;
    if (link && url !== undefined) {
      if (!rest.startsWith('!')) {
        const start = text.length;
        say(readInline(link[1] ?? '', definitions).text);
        if (url) links.push({ start, end: text.length, url });
      }
      index += link[0].length;
      continue;
    }
    const autolink = character === '<' ? AUTOLINK.exec(rest) : null;
    if (autolink) {
      const address = autolink[1] ?? `mailto:${autolink[2]}`;
      const start = text.length;
      say(autolink[1] ?? autolink[2] ?? '');
      links.push({ start, end: text.length, url: address });
      index += autolink[0].length;
      continue;
    }
    const tag = character === '<' ? TAG.exec(rest) : null;
    const entity = character === '&' ? ENTITY.exec(rest)?.[0] : undefined;
    const emphasis = emphasisAt(source, index);
    if (tag) {
      index += tag[0].length;
    } else if (entity && ENTITIES[entity]) {
      say(ENTITIES[entity] ?? '');
      index += entity.length;
    } else if (emphasis) {
      if (emphasis.length >= 2 && emphasis !== '~~') boldOpen = !boldOpen;
      if (emphasis.length !== 2) italicOpen = !italicOpen;
      index += emphasis.length;
    } else if (character === '`') {
      index += 1;
    } else {
      say(character);
      index += 1;
    }
  }
  const half = text.trim().length / 2;
  return { text, bold: bold > half, italic: italic > half, links };
}

/** HTML comments are not shown: they are taken out and reported. */
function takeComments(source: string): { shown: string; comments: string[] } {
  const comments: string[] = [];
  let shown = '';
  let index = 0;
  while (index < source.length) {
    const start = source.indexOf('<!--', index);
    const end = start < 0 ? -1 : source.indexOf('-->', start + 4);
    if (start < 0 || end < 0) break;
    shown += source.slice(index, start);
    comments.push(source.slice(start + 4, Math.min(end, start + MAX_COMMENT_CHARS)).trim());
    index = end + 3;
  }
  return { shown: shown + source.slice(index), comments: comments.filter(Boolean) };
}

function trimLinks(text: string, links: readonly LineLink[]): { text: string; links: LineLink[] } {
  const cut = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const moved = links.map(({ start, end, url }) => ({
    start: Math.max(0, start - cut),
    end: Math.min(trimmed.length, end - cut),
    url,
  }));
  return { text: trimmed, links: moved.filter(({ start, end }) => end > start) };
}

/** Reads Markdown line by line: marks become roles, bold and links, and leave the text. */
export function readMarkdown(source: string): { lines: CvLine[]; pages: number; hidden: HiddenText[] } {
  const { shown, comments } = takeComments(source);
  const all = shown.split('\n');
  const definitions = new Map<string, string>();
  for (const line of all) {
    const match = DEFINITION.exec(line.slice(0, 2500));
    if (match?.[1] && match[2]) definitions.set(match[1].toLowerCase(), match[2]);
  }
  const lines: CvLine[] = [];
  const levels = new Map<CvLine, number>();
  let gap = true;
  for (const raw of all) {
    const line = raw.replaceAll('\f', '').replace(/^\s{0,3}(?:>\s?)+/, '');
    const above = lines.at(-1);
    if (line.trim() === '') {
      gap = true;
    } else if (UNDERLINE.test(line) && above && !gap && above.role === null) {
      above.role = 'heading';
      levels.set(above, line.includes('=') ? 1 : 2);
      gap = true;
    } else if (THEMATIC_BREAK.test(line) || FENCE.test(line) || UNDERLINE.test(line)) {
      gap = true;
    } else if (!DEFINITION.test(line.slice(0, 2500)) && !TABLE_RULE.test(line.slice(0, 500))) {
      const read = readLine(line, gap, definitions);
      if (read.text !== '') {
        lines.push(read);
        const signs = HEADING.exec(line)?.[1];
        if (signs) levels.set(read, signs.length);
        gap = false;
      }
    }
  }
  setEntryTitles(levels);
  return { lines, pages: 1, hidden: comments.map((text) => ({ text, page: 1, reason: 'hidden-run' })) };
}

/**
 * Sections are named on one level of headings: the highest, or the one below a lone title. Deeper headings are the titles
 * of entries, which other formats set in bold.
 */
function setEntryTitles(levels: ReadonlyMap<CvLine, number>): void {
  const found = [...levels.values()];
  const [top = 1, second = top] = [...new Set(found)].sort((a, b) => a - b);
  const sections = found.filter((level) => level === top).length === 1 ? second : top;
  for (const [line, level] of levels) {
    if (level > sections) Object.assign(line, { role: 'paragraph', bold: true });
  }
}

function readLine(line: string, gapBefore: boolean, definitions: ReadonlyMap<string, string>): CvLine {
  const heading = HEADING.exec(line);
  const item = heading ? null : LIST_ITEM.exec(line);
  const table = !heading && !item && /^\s*\|.*\|\s*$/.test(line);
  const content =
    heading?.[2] ?? item?.[2] ?? (table ? line.trim().slice(1, -1).replaceAll('|', '\t') : line);
  const inline = readInline(content, definitions);
  const spaced = table ? inline.text.replace(/ *\t */g, '\t') : inline.text;
  const aligned = spaced.length === inline.text.length ? inline.links : [];
  return {
    ...trimLinks(spaced, aligned),
    page: 1,
    region: 'body',
    column: 0,
    box: null,
    fontSize: null,
    bold: inline.bold,
    italic: inline.italic,
    role: heading ? 'heading' : item ? 'list-item' : null,
    gapBefore,
  };
}
