import type { CvLine, CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_LINE_CHARS, MAX_TEXT_CHARS } from '@vitae/schema/limits';

const MAX_LINES = 50_000; // 100 dense pages have 8,000; more are made to keep a reader busy
const MAX_HIDDEN = 500; // reported passages; beyond it the report itself would be the attack
const MAX_HIDDEN_CHARS = 20_000;

/** Where to cut: behind the last space before the limit, never inside a surrogate pair. */
function cutBefore(text: string, start: number): number {
  const limit = start + MAX_LINE_CHARS;
  if (text.length <= limit) return text.length;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > start) return space + 1;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
}

/** Lines too long for any CV continue on the next line, so that no later expression meets more than the limit. */
function wrapLine(line: CvLine): CvLine[] {
  if (line.text.length <= MAX_LINE_CHARS) return [line];
  const lines: CvLine[] = [];
  for (let start = 0; start < line.text.length; ) {
    const end = cutBefore(line.text, start);
    const within = <Stretch extends { start: number; end: number }>(
      stretches: readonly Stretch[],
    ): Stretch[] =>
      stretches
        .filter((stretch) => stretch.start < end && stretch.end > start)
        .map((stretch) => ({
          ...stretch,
          start: Math.max(stretch.start, start) - start,
          end: Math.min(stretch.end, end) - start,
        }));
    lines.push({
      ...line,
      text: line.text.slice(start, end),
      links: within(line.links),
      gapBefore: start === 0 && line.gapBefore,
      ...(line.runs && { runs: within(line.runs) }),
    });
    start = end;
  }
  return lines;
}

/**
 * Holds a text inside the limits every later stage counts on.
 * @throws AppError TOO_COMPLEX when there is more text than any CV has: cutting it would drop lines in silence.
 */
export function limitText(text: CvText): CvText {
  const chars = text.lines.reduce((sum, line) => sum + line.text.length, 0);
  if (chars > MAX_TEXT_CHARS || text.lines.length > MAX_LINES) throw new AppError('TOO_COMPLEX');
  let left = MAX_HIDDEN_CHARS;
  const hidden = text.hidden.slice(0, MAX_HIDDEN).flatMap((passage) => {
    const shown = passage.text.slice(0, Math.min(left, MAX_LINE_CHARS));
    left -= shown.length;
    return shown === '' ? [] : [{ ...passage, text: shown }];
  });
  return { ...text, lines: text.lines.flatMap(wrapLine), hidden };
}
