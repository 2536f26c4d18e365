import { Binary } from './binary.ts';

/** A single property modifier ([MS-DOC] 2.6): what is changed, and the bytes that say to what. */
export interface Sprm {
  code: number;
  operand: Binary;
}

const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]; // of the operand, by the three highest bits; 0: its first byte says
const DEFINE_TABLE = 0xd608; // its length takes two bytes and counts one too many
const CHANGE_TABS = 0xc615; // a length of 255 means: count yourself

/** Splits a list of modifiers; one that reaches beyond its list ends it. */
export function* sprmsOf(bytes: Uint8Array): Generator<Sprm> {
  const list = new Binary(bytes);
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.u16(at);
    at += 2;
    let size = SIZES[code >> 13] ?? 1;
    if (code === DEFINE_TABLE) {
      size = Math.max(list.u16(at) - 1, 0);
      at += 2;
    } else if (size === 0) {
      size = list.u8(at);
      at += 1;
      if (code === CHANGE_TABS && size === 255) return;
    }
    if (at + size > list.length) return;
    yield { code, operand: new Binary(bytes.subarray(at, at + size)) };
    at += size;
  }
}
