import type { Evidence, UnplacedLine } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import { isBracketed } from '../entries/block-role.ts';
import { isDuration } from '../text/durations.ts';
import { isDecoration } from '../text/marks.ts';

const MAX_ANNOUNCEMENT_WORDS = 6;

/** "Key achievements:" says what follows, and nothing else. */
function isAnnouncement(text: string): boolean {
  const bare = text.trim();
  if (isBracketed(bare)) return true;
  return /[:：]$/.test(bare) && bare.split(/\s+/).length <= MAX_ANNOUNCEMENT_WORDS;
}

/** The lines that no field uses and that are no part of the page's structure (`structure`: headings, page numbers, repeats). */
export function findUnplaced(
  text: CvText,
  evidence: Evidence,
  structure: ReadonlySet<number>,
): UnplacedLine[] {
  const used = new Set<number>();
  for (const fields of Object.values(evidence)) {
    for (const { spans } of Object.values(fields)) for (const { line } of spans) used.add(line);
  }
  return text.lines.flatMap(({ text: words, page }, line) => {
    const placed =
      used.has(line) ||
      structure.has(line) ||
      isDecoration(words) ||
      isAnnouncement(words) ||
      isDuration(words);
    return placed ? [] : [{ line, page, text: words }];
  });
}
