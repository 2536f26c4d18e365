import { cleanText } from '../clean-text.ts';
import { type Chunk, isBullet, type Letter, type Word } from './chunk.ts';
import type { FontStyle, Glyph } from './glyph.ts';
import { letterSize } from './letter-size.ts';

// All gaps in shares of the font size.
const BASELINE_SHIFT = 0.12; // rounding and hinting move a line's letters by less
const WORD_GAP = 0.13; // pdf.js takes 0.1; narrow spaces of justified TeX lines are 0.2, kerning stays below 0.1
const WORD_GAP_WITH_SPACES = 0.28; // where the font paints spaces, smaller gaps are kerning or tracking
const CHUNK_GAP = 1; // two ordinary spaces and more: a tab, a column edge
const CHUNK_GAP_WITH_SPACE = 1.7; // a painted space stretched by justification
const BULLET_GAP = 4; // from a list mark to its text
const BOX_GAP = 0.2; // between words on two different chips
const STYLE_GAP = 0.62; // where bold begins or ends too: a heading or label set apart from its text
const DOUBLE_STRIKE = 0.1; // the same letter painted again at this distance is a poor man's bold

const BULLET_NEIGHBOURS = 40; // chunks before and after it in order of height, enough for every row of a page
const MIN_GAPS = 4; // to tell letter-spacing from an odd gap

const BULLET = /^[\p{So}•◦▪▫▸▹►▻‣⁃∙·*–—\-→»›]$|^\(?\d{1,2}[.)]$/u;
const BULLET_CODES =
  /^[\uE00A\uE00C\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF06E\uF071\uF0E8\u00B7\u2022\u006C\u006E\u00A7\u00D8\u0076\u00FC]$/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

interface Placed {
  text: string;
  left: number;
  right: number;
  baseline: number;
  bold: boolean;
  glyph: Glyph;
}

function readable(glyph: Glyph): string {
  const { font } = glyph.run;
  if (glyph.text === ' ') return ' ';
  if (font.bullets && BULLET_CODES.test(glyph.text)) return '•';
  if (font.pictures) return '';
  // a soft hyphen that was painted is a hyphen that can be seen
  return glyph.text === '\u00AD' ? '-' : cleanText(glyph.text);
}

function place(glyphs: readonly Glyph[], angle: number): Placed[] {
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const placed: Placed[] = [];
  for (const glyph of glyphs) {
    const text = readable(glyph);
    if (text === '') continue;
    const start = glyph.x * cos + glyph.y * sin;
    const end = glyph.endX * cos + glyph.endY * sin;
    const baseline = glyph.y * cos - glyph.x * sin;
    placed.push({
      text,
      left: Math.min(start, end),
      right: Math.max(start, end),
      baseline,
      bold: glyph.run.font.bold,
      glyph,
    });
  }
  return placed;
}

/** Glyphs that stand on one baseline, each group from left to right. */
function groupByBaseline(placed: Placed[]): Placed[][] {
  const sorted = placed.toSorted((one, other) => one.baseline - other.baseline);
  const groups: Placed[][] = [];
  for (const glyph of sorted) {
    const group = groups.at(-1);
    const anchor = group?.[0];
    const size = Math.min(glyph.glyph.size, anchor?.glyph.size ?? 0);
    if (group && anchor && glyph.baseline - anchor.baseline <= Math.max(BASELINE_SHIFT * size, 0.5))
      group.push(glyph);
    else groups.push([glyph]);
  }
  for (const group of groups) group.sort((one, other) => one.left - other.left || one.right - other.right);
  return groups;
}

function strikeOnce(group: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const glyph of group) {
    const reach = DOUBLE_STRIKE * glyph.glyph.size;
    const twin = kept
      .slice(-6)
      .find(
        (other) =>
          other.text === glyph.text && Math.abs(other.left - glyph.left) < reach && glyph.text !== ' ',
      );
    if (!twin) kept.push(glyph);
    else if (glyph.left !== twin.left) twin.bold = true;
  }
  return kept;
}

/** Letter-spaced text ("E X P E R I E N C E"): the usual gap between its letters, or 0. */
function trackingOf(gaps: readonly number[]): number {
  const sorted = gaps.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const low = sorted[Math.floor(sorted.length * 0.15)] ?? 0;
  return median > 0.06 && low > median * 0.5 ? median : 0;
}

interface Draft {
  glyphs: Placed[];
  /** index of each word's first glyph */
  starts: number[];
  unspaced: Set<number>;
}

/** Cuts one line's glyphs into chunks and words by the gaps between them. */
function cutLine(group: readonly Placed[]): Draft[] {
  const letters = group.filter((glyph) => glyph.text !== ' ');
  const paintsSpaces = letters.length < group.length;
  const drafts: Draft[] = [];
  let draft: Draft | null = null;
  const tracking = tracker(letters);
  let spaceSeen = false;
  let previous: Placed | null = null;
  for (const glyph of group) {
    if (glyph.text === ' ') {
      spaceSeen = true;
      continue;
    }
    const { size } = glyph.glyph;
    if (!draft || !previous) {
      draft = { glyphs: [glyph], starts: [0], unspaced: new Set() };
      drafts.push(draft);
    } else {
      const scale = Math.max(size, previous.glyph.size, 0.1);
      const gap = (glyph.left - previous.right) / scale;
      const track = tracking(glyph);
      const cjk = CJK.test(glyph.text) && CJK.test(previous.text);
      const bulletOnly = draft.starts.length === 1 && BULLET.test(textOf(draft.glyphs));
      const widest = bulletOnly ? BULLET_GAP : (spaceSeen ? CHUNK_GAP_WITH_SPACE : CHUNK_GAP) + 2 * track;
      const wordGap = (paintsSpaces ? WORD_GAP_WITH_SPACES : WORD_GAP) + track * 1.35;
      const { ground } = glyph.glyph.run;
      const boxed = ground !== previous.glyph.run.ground && ground > 0 && previous.glyph.run.ground > 0;
      const ratio = size / previous.glyph.size;
      const jumps = gap > 0.35 && (ratio > 1.6 || ratio < 0.625);
      const restyled = gap > STYLE_GAP && (glyph.bold !== previous.bold || ratio > 1.1 || ratio < 0.9);
      if (gap > widest || gap < -0.6 || jumps || (restyled && !bulletOnly) || (boxed && gap > BOX_GAP)) {
        draft = { glyphs: [glyph], starts: [0], unspaced: new Set() };
        drafts.push(draft);
      } else {
        const space = spaceSeen && gap > Math.max(0.04, track * 1.35);
        const abuts =
          gap > 0.04 &&
          glyph.bold !== previous.bold &&
          /\p{Ll}$/u.test(previous.text) &&
          /^\p{Lu}/u.test(glyph.text);
        if (space || (bulletOnly && gap > 0.1) || abuts || gap > (cjk ? 0.5 : wordGap))
          draft.starts.push(draft.glyphs.length);
        draft.glyphs.push(glyph);
      }
    }
    spaceSeen = false;
    previous = glyph;
  }
  return drafts;
}

const textOf = (glyphs: readonly Placed[]): string => glyphs.map((glyph) => glyph.text).join('');

/** For each glyph, the tracking of the stretch of equal font it belongs to; short stretches take their font's. */
function tracker(letters: readonly Placed[]): (glyph: Placed) => number {
  const byGlyph = new Map<Placed, number>();
  const byFont = new Map<FontStyle, number>();
  for (let start = 0; start < letters.length; ) {
    const first = letters[start];
    if (!first) break;
    let end = start + 1;
    const gaps: number[] = [];
    for (; end < letters.length; end += 1) {
      const glyph = letters[end];
      const before = letters[end - 1];
      if (!glyph || !before || glyph.glyph.run.font !== first.glyph.run.font) break;
      const gap = (glyph.left - before.right) / Math.max(glyph.glyph.size, 0.1);
      if (gap > 3) break;
      gaps.push(gap);
    }
    if (gaps.length >= MIN_GAPS) {
      const value = trackingOf(gaps);
      for (const glyph of letters.slice(start, end)) byGlyph.set(glyph, value);
      byFont.set(first.glyph.run.font, value);
    }
    start = end;
  }
  return (glyph) => byGlyph.get(glyph) ?? byFont.get(glyph.glyph.run.font) ?? 0;
}

function chunkOf({ glyphs, starts }: Draft): Chunk {
  const bounds = new Set(starts);
  const words: Word[] = [];
  let bold = 0;
  let italic = 0;
  let order = Number.POSITIVE_INFINITY;
  for (const [index, { text, left, right, glyph, bold: isBold }] of glyphs.entries()) {
    const letter: Letter = { text, left, right };
    const word = words.at(-1);
    const { italic: isItalic } = glyph.run.font;
    if (!word || bounds.has(index))
      words.push({ letters: [letter], left, right, spaced: true, bold: isBold, italic: isItalic });
    else {
      word.letters.push(letter);
      word.right = Math.max(word.right, right);
    }
    if (isBold) bold += 1;
    if (isItalic) italic += 1;
    order = Math.min(order, glyph.run.order);
  }
  const count = Math.max(glyphs.length, 1);
  const first = glyphs[0];
  const baseline = first?.baseline ?? 0;
  const size = letterSize(glyphs.map(({ text, glyph }) => ({ text, size: glyph.size })));
  return {
    words,
    baseline,
    size,
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    top: baseline - size * 0.75,
    bottom: baseline + size * 0.22,
    bold: bold > count / 2,
    italic: italic > count / 2,
    chars: glyphs.length,
    order,
    ink: first?.glyph.run.ink ?? 0,
    ground: first?.glyph.run.ground ?? 0,
    ...(first?.glyph.sureness !== undefined && {
      sureness: glyphs.reduce((sum, { glyph }) => sum + (glyph.sureness ?? 1), 0) / count,
    }),
  };
}

/** Numbers the chunks in order of painting. */
function rank(chunks: Chunk[]): Chunk[] {
  for (const [index, chunk] of chunks.toSorted((one, other) => one.order - other.order).entries())
    chunk.order = index;
  return chunks;
}

/** Joins bullets that stand a little above or below the baseline of their text to it. */
function attachBullets(chunks: Chunk[]): Chunk[] {
  const attached = new Set<Chunk>();
  for (const [index, bullet] of chunks.entries()) {
    if (!isBullet(bullet)) continue;
    const near = chunks
      .slice(Math.max(0, index - BULLET_NEIGHBOURS), index + BULLET_NEIGHBOURS)
      .filter((chunk) => {
        const gap = chunk.left - bullet.right;
        const level = Math.abs(chunk.baseline - bullet.baseline) < 0.45 * chunk.size;
        return chunk !== bullet && gap > -0.1 * chunk.size && gap < BULLET_GAP * chunk.size && level;
      });
    const [text] = near.sort((one, other) => one.left - other.left);
    if (!text || isBullet(text)) continue;
    text.words.unshift(...bullet.words);
    text.left = bullet.left;
    text.chars += bullet.chars;
    text.order = Math.min(text.order, bullet.order);
    attached.add(bullet);
  }
  return chunks.filter((chunk) => !attached.has(chunk));
}

/**
 * Puts painted characters together to words and words to chunks, by the gaps between them. Positions are along and
 * across the direction of the text, so that a turned line comes out like an upright one.
 */
export function buildChunks(glyphs: readonly Glyph[], angle = 0): Chunk[] {
  const lines = groupByBaseline(place(glyphs, angle));
  return rank(attachBullets(lines.flatMap((line) => cutLine(strikeOnce(line)).map(chunkOf))));
}
