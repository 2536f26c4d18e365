import { fieldLabelOf } from '../../lexicon/field-labels.ts';
import { part, type Slice } from '../../text/slice.ts';

const COLON = /[:：]/g;
const MAX_LABEL_CHARS = 28;
const WORD_START = /(?<=^|[\s|｜•·,，;；/／])\S/gu;

/** Where the label before a colon begins: the longest run of words before it that the lexicon knows; -1 where it knows none. */
function labelStart(text: string, from: number, colon: number): number {
  const first = Math.max(from, colon - MAX_LABEL_CHARS);
  for (const { index } of text.slice(0, colon).matchAll(WORD_START)) {
    if (index >= first && fieldLabelOf(text.slice(index, colon)) !== undefined) return index;
  }
  return -1;
}

/**
 * A line that carries several labelled values ("姓名：林晓晴 性别：女", "Tel: 0761 123456 E-Mail: …") cut before each label.
 * A line whose labels stand apart anyway is cut in the same places.
 */
export function cutAtLabels(slice: Slice): Slice[] {
  const { text } = slice;
  const starts: number[] = [];
  let from = 0;
  for (const { index } of text.matchAll(COLON)) {
    const start = labelStart(text, from, index);
    if (start >= 0) starts.push(start);
    from = index + 1;
  }
  const cuts = [...new Set([0, ...starts, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((at, index) => {
    const piece = part(slice, at, cuts[index + 1] ?? text.length);
    return piece.text === '' ? [] : [piece];
  });
}
