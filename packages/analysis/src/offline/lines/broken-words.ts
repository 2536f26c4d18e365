import { part } from '../text/slice.ts';
import type { Line } from './line.ts';

/** A whole word of letters: what breaks inside an address keeps its hyphen. */
const BROKEN = /(?<![^\s(«“„"'’])([\p{L}\p{M}]*\p{Ll}{2})-$/u;
const GOES_ON = /^(\p{Ll}{2,})(?=[\s,;:!?)»”"]|\.\s|\.?$)/u;
const MIN_BROKEN = 2; // one may be a compound with a hyphen of its own at the end of its line

/** "Groß- und Einzelhandel", "part- or full-time": the hyphen stands for a word that is left out. */
const CONJUNCTIONS = new Set('und|oder|bzw|sowie|and|or|et|ou|con|en|of|och|og|eller|ili|или'.split('|'));
/** First halves of compounds that are written with a hyphen wherever they stand. */
const COMPOUNDS = new Set(
  'self|well|part|full|long|short|high|low|co|non|multi|cross|pre|post|ex|anti|semi|mid|front|back|on|off|end|real|large|small|hands|data|user|cost|team|decision|problem|first|second|third|one|two|three|four|five|six|open|state|world|year|month|day|week|step|face|customer|client|evidence|event|test|cloud|award|cutting|third|free|low|peer|follow|start|set|check|hand|sub|inter|micro|macro|early|late|inner|vice|mi|demi|sous|avant|après|contre|extra|semi'.split(
    '|',
  ),
);

function isBroken(line: Line, next: Line | undefined): boolean {
  if (line.links.length > 0) return false;
  const start = BROKEN.exec(line.content.text)?.[1]?.toLowerCase();
  const end = next === undefined || next.bullet ? undefined : GOES_ON.exec(next.content.text)?.[1];
  return start !== undefined && end !== undefined && !CONJUNCTIONS.has(end) && !COMPOUNDS.has(start);
}

/**
 * Takes the hyphens off words that a line break parts, in documents whose makers hyphenate (LaTeX, justified text): what
 * stands before and after the break is one word.
 */
export function mendBrokenWords(lines: readonly Line[]): Line[] {
  const broken = new Set(lines.filter((line, at) => isBroken(line, lines[at + 1])));
  if (broken.size < MIN_BROKEN) return [...lines];
  return lines.map((line) => {
    if (!broken.has(line)) return line;
    const content = { ...part(line.content, 0, line.content.text.length - 1), broken: true as const };
    const cells = line.cells.map((cell) =>
      cell.end === line.content.end
        ? { ...part(cell, 0, cell.text.length - 1), broken: true as const }
        : cell,
    );
    return { ...line, content, cells };
  });
}
