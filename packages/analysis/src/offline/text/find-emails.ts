import { part, type Slice } from './slice.ts';

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const MAX_LOCAL = 64; // RFC 5321, 4.5.3.1.1
const MAX_DOMAIN = 253;
const WHOLE_DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;

function addressAround(slice: Slice, at: number): Slice | null {
  const { text } = slice;
  let from = at;
  while (from > 0 && at - from < MAX_LOCAL && LOCAL.test(text.charAt(from - 1))) from -= 1;
  while (from < at && /[._%+'-]/.test(text.charAt(from))) from += 1;
  let to = at + 1;
  while (to < text.length && to - at < MAX_DOMAIN && DOMAIN.test(text.charAt(to))) to += 1;
  while (to > at && /[.-]/.test(text.charAt(to - 1))) to -= 1;
  return from < at && WHOLE_DOMAIN.test(text.slice(at + 1, to)) ? part(slice, from, to) : null;
}

/** The e-mail addresses printed in a slice. */
export function findEmails(slice: Slice): Slice[] {
  const found: Slice[] = [];
  for (let at = slice.text.indexOf('@'); at >= 0; at = slice.text.indexOf('@', at + 1)) {
    const address = addressAround(slice, at);
    if (address !== null) found.push(address);
  }
  return found;
}
