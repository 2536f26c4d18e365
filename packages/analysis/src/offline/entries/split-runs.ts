import type { LineRun } from '@vitae/schema/cv-text';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';

const MAX_STRETCHES = 5; // more changes are emphasis inside a text
const MARK = /[,;:|•·–—\-/()[\]@&]/u;
const WORD = /[\p{L}\p{N}]{2}|\p{Script=Han}|\p{Script=Katakana}/u;
/** "Bachelor of Science in **Physics**": what ends so goes on behind the change. */
const OPEN_END = /\s(?:in|of|en|de|di|em|im|für|für den|du|des|del|della|do|da|van|w|i)\s*$/iu;
/** "**Engineer** at Acme": the word belongs to neither. */
const JOINT = /^(?:at|@|bei|bei der|beim|chez|presso|bij|hos|with|for)\s+(?=[\p{Lu}\p{N}"“«])/u;

/** The nearest character on each side of a place that is no white space. */
function around(text: string, at: number): string {
  return (text.slice(0, at).trimEnd().at(-1) ?? '') + (text.slice(at).trimStart().at(0) ?? '');
}

/**
 * A head's words cut where their weight or slant changes: people set title, employer and place apart by type. A word
 * emphasised inside a text is no part of its own: a style that comes back must be set apart by marks as well.
 */
export function splitRuns(slice: Slice, runs: readonly LineRun[] | undefined): Slice[] {
  const inside = (runs ?? []).filter(({ start, end }) => start < slice.end && end > slice.start);
  if (inside.length < 2 || inside.length > MAX_STRETCHES) return [slice];
  const styles = inside.map(({ bold, italic }) => `${bold}${italic}`);
  const returns = new Set(styles).size < styles.length;
  const cuts = inside.slice(1).map(({ start }) => start - slice.start);
  const kept = cuts.filter(
    (at) => !OPEN_END.test(slice.text.slice(0, at)) && (!returns || MARK.test(around(slice.text, at))),
  );
  const edges = [0, ...kept, slice.text.length];
  const pieces = edges.slice(1).map((end, index) => part(slice, edges[index] ?? 0, end));
  if (!pieces.every(({ text }) => WORD.test(text))) return [slice];
  return pieces.map((piece, index) => {
    const bare = trimMarks(piece);
    const joint = index > 0 ? JOINT.exec(bare.text) : null;
    return joint === null ? bare : part(bare, joint[0].length, bare.text.length);
  });
}
