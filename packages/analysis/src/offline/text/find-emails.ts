import { LinkifyIt, type Match } from 'linkify-it';
import tlds from 'tlds' with { type: 'json' };
import { part, type Slice } from './slice.ts';

/** RFC 2606: endings kept for documentation, and so for the addresses of people who do not exist. */
const RESERVED = ['example', 'test'];
const MAX_CHARS = 2_000; // of a line with addresses; longer ones are made to keep a finder busy
const WIDE_MARKS = /[：，；、。（）【】「」｜]/g; // they part words as their narrow kin do

const linkify = new LinkifyIt({ fuzzyLink: true, tlds: [...tlds, ...RESERVED] });

/** The addresses that linkify-it (https://github.com/markdown-it/linkify-it) finds in a slice. */
export function findMatches({ text }: Slice): Match[] {
  if (!/[.@]/.test(text) || text.length > MAX_CHARS) return [];
  return linkify.match(text.replace(WIDE_MARKS, ' ')) ?? [];
}

const MAILTO = 'mailto:';

/** The e-mail addresses printed in a slice. */
export function findEmails(slice: Slice): Slice[] {
  return findMatches(slice).flatMap(({ schema, index, lastIndex, raw }) => {
    if (schema !== MAILTO) return [];
    return [part(slice, raw.startsWith(MAILTO) ? index + MAILTO.length : index, lastIndex)];
  });
}
