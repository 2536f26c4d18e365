import type { CvText, Span } from '@vitae/schema/cv-text';
import { groundExactly } from './ground-value.ts';
import { readSpans } from './read-spans.ts';

export type GroundedUrl = { value: string; spans: Span[] };

const SPACES = /\s+/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[:/?#]|$)/iu;
const WEB = /^https?:\/\//i;

/** The printed address with its scheme; null for words that are no web address. */
export function toUrl(printed: string): string | null {
  const address = printed.replace(SPACES, '');
  if (WEB.test(address)) return HOST.test(address.replace(WEB, '')) ? address : null;
  return !SCHEME.test(address) && HOST.test(address) ? `https://${address}` : null;
}

/** Two addresses are one when they differ in scheme, "www.", case of the host or a closing slash only. */
const bare = (url: string) =>
  url
    .replace(SPACES, '')
    .replace(WEB, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** A hyperlink whose target is this address: its evidence is the words that carry it. */
function findLink(text: CvText, url: string, hintLines: readonly number[]): GroundedUrl | null {
  const wanted = bare(url);
  let nearest: (GroundedUrl & { distance: number }) | null = null;
  for (const [line, { links, text: words }] of text.lines.entries()) {
    for (const link of links) {
      const visible = words.slice(link.start, link.end).trim() !== '';
      if (!visible || bare(link.url) !== wanted || !WEB.test(link.url)) continue;
      const distance =
        hintLines.length === 0 ? 0 : Math.min(...hintLines.map((hint) => Math.abs(hint - line)));
      if (nearest && nearest.distance <= distance) continue;
      nearest = { value: link.url, spans: [{ line, start: link.start, end: link.end }], distance };
    }
  }
  return nearest && { value: nearest.value, spans: nearest.spans };
}

/** Whether the found words are a piece of something longer: of an e-mail address, or of another address. */
function isPiece(text: CvText, spans: readonly Span[]): boolean {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return true;
  const before = text.lines[first.line]?.text[first.start - 1];
  const after = text.lines[last.line]?.text.slice(last.end, last.end + 2) ?? '';
  return before === '@' || /^[/?#][\p{L}\p{N}]/u.test(after);
}

function findPrinted(text: CvText, url: string, hintLines: readonly number[]): GroundedUrl | null {
  const spans = groundExactly(text, url, hintLines);
  const value = spans && !isPiece(text, spans) ? toUrl(readSpans(text, spans)) : null;
  return spans && value ? { value, spans } : null;
}

/** Finds a web address in the visible text, or as the target of a hyperlink over visible words. */
export function groundUrl(text: CvText, url: string, hintLines: readonly number[] = []): GroundedUrl | null {
  return (
    findPrinted(text, url, hintLines) ??
    findPrinted(text, bare(url), hintLines) ??
    findLink(text, url, hintLines)
  );
}
