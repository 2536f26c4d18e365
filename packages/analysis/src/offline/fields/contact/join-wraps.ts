import type { Line } from '../../lines/line.ts';
import { findEmails } from '../../text/find-emails.ts';
import { isUrl } from '../../text/find-urls.ts';
import { part, type Slice } from '../../text/slice.ts';

/** An address that a line break cut in two: its words put together, and where they stand. */
export type WrappedAddress = {
  readonly kind: 'email' | 'url';
  readonly text: string;
  readonly slices: readonly Slice[];
};

export type Unwrapped = { readonly lines: readonly Line[]; readonly wrapped: readonly WrappedAddress[] };

const TAIL = /[^\s|•·,;]+$/u;
const HEAD = /^[^\s|•·,;]+/u;
const ADDRESS_PART = /^[\w.%+/?=&#~@:-]+$/;
const BREAKS_AFTER = /[-_./@=?&]$/;
/** "www.harbour-" above "cranes.example.com": a site's name goes on behind a hyphen, though what follows looks like a site. */
const CUT_SITE = /^(?:https?:\/\/|www\.)[^\s/]*-$/i;
const MAX_LAST_LETTERS = 4; // "…@example.or" above "g"
const EDGE_SLACK = 1.5; // in letters: how far from the column's edge a full line may end

const slices = (line: Line): { tail: Slice; head: Slice } => {
  const { content } = line;
  const tail = TAIL.exec(content.text);
  const head = HEAD.exec(content.text);
  return {
    tail: part(content, tail?.index ?? content.text.length, content.text.length),
    head: part(content, 0, head?.[0].length ?? 0),
  };
};

const isEmail = (text: string): boolean =>
  findEmails({ line: 0, start: 0, end: text.length, text }).some((found) => found.text === text);

/** Whether a line reaches the edge of its column, as one that was broken does. */
function isFull(line: Line, lines: readonly Line[]): boolean {
  const { place, content } = line;
  if (place === null) return false;
  const letter = (place.right - place.left) / Math.max(1, content.text.length);
  const edge = Math.max(
    ...lines.flatMap((other) =>
      other.place !== null &&
      other.cells.length < 2 && // a row of a table may reach beyond the text
      other.column === line.column &&
      other.page === line.page
        ? [other.place.right]
        : [],
    ),
  );
  return place.right >= edge - EDGE_SLACK * letter;
}

/** What the end of one line and the beginning of the next are together; null where they are no address. */
function joined(line: Line, next: Line, lines: readonly Line[]): WrappedAddress | null {
  if (line.links.length > 0 || next.links.length > 0 || line.column !== next.column || next.gapBefore)
    return null;
  const { tail } = slices(line);
  const { head } = slices(next);
  if (!ADDRESS_PART.test(tail.text) || !ADDRESS_PART.test(head.text)) return null;
  const cutDomain = tail.text.includes('@') && !isEmail(tail.text); // "…@exampl" above "e.net", which looks like a site
  const cutSite = CUT_SITE.test(tail.text);
  if (isUrl(head.text) && !cutDomain && !cutSite) return null;
  const marked = BREAKS_AFTER.test(tail.text);
  const lone = tail.text === line.content.text && head.text === next.content.text;
  const cut = marked || (lone && isFull(line, lines) && /^[a-z0-9-]/.test(head.text));
  const text = tail.text + head.text;
  if (!cut) return null;
  if (isEmail(text)) {
    const broken =
      cutDomain || (!tail.text.includes('@') ? marked : marked || head.text.length <= MAX_LAST_LETTERS);
    return broken ? { kind: 'email', text, slices: [tail, head] } : null;
  }
  const url = isUrl(text) && !text.includes('@') && tail.text.includes('.');
  return url ? { kind: 'url', text, slices: [tail, head] } : null;
}

function cutContent(line: Line, from: number, to: number): Line {
  const content = part(line.content, from, to);
  return {
    ...line,
    content,
    cells: line.cells.filter(({ start, end }) => start >= content.start && end <= content.end),
  };
}

/** Puts together the addresses that narrow columns break, and takes them out of the lines they stand in. */
export function joinWraps(lines: readonly Line[]): Unwrapped {
  const wrapped: WrappedAddress[] = [];
  const kept: Line[] = [];
  let line = lines[0];
  for (let at = 1; line !== undefined; at += 1) {
    const next: Line | undefined = lines[at];
    const address = next === undefined ? null : joined(line, next, lines);
    const [tail, head] = address?.slices ?? [];
    if (next === undefined || address === null || tail === undefined || head === undefined) {
      if (line.content.text !== '') kept.push(line);
      line = next;
      continue;
    }
    wrapped.push(address);
    const rest = cutContent(line, 0, tail.start - line.content.start);
    if (rest.content.text !== '') kept.push(rest);
    line = cutContent(next, head.end - next.content.start, next.content.text.length);
  }
  return { lines: kept, wrapped };
}
