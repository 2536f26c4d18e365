import { findMatches } from './find-emails.ts';
import { part, type Slice } from './slice.ts';

/** Names of technologies and files that look like hosts: Node.js, Socket.IO, main.rs. */
const TECHNOLOGY = /^(?:asp|vb|ado|ml)\.net$|^(?:socket|draw|deck)\.(?:io|gl)$/i;
const FILE = /\.(?:js|ts|py|rb|md|cs|rs|sh|pl|java|zip|mov|app\.ts)$/i;
/** Titles and degrees printed without a space: "Dr.med", "dipl.ing", "M.Sc". */
const ABBREVIATED = /^(?:dr|prof|dipl|mag|ing|b|m|st)\./i;
const CAPITAL_ENDING = /\.\p{Lu}\p{Ll}+$/u; // "2019.My work": a full stop without its space
const MIN_SHORT_HOST = 7; // characters: shorter hosts under a country's ending are abbreviations ("e.g.de")

/** Whether words that have the form of a bare host are meant as an address. */
function isHost(host: string): boolean {
  if (TECHNOLOGY.test(host) || FILE.test(host) || ABBREVIATED.test(host) || CAPITAL_ENDING.test(host))
    return false;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (ending.length > 2) return true;
  return host.length >= MIN_SHORT_HOST && !/^\p{Lu}/u.test(host);
}

/** The web addresses printed in a slice, with or without their scheme. */
export function findUrls(slice: Slice): Slice[] {
  return findMatches(slice).flatMap(({ schema, index, lastIndex, raw }) => {
    if (schema !== '' && !/^https?:$/.test(schema)) return [];
    const bare = schema === '' && !/[/?#]/.test(raw) && !/^www\./i.test(raw);
    return bare && !isHost(raw) ? [] : [part(slice, index, lastIndex)];
  });
}

/** Whether a text is a web address and nothing else. */
export function isUrl(text: string): boolean {
  const [only, ...more] = findUrls({ line: 0, start: 0, end: text.length, text });
  return only !== undefined && more.length === 0 && only.text === text;
}

/** A printed or linked address in one form: with its scheme, without a trailing slash at the root. */
export function canonicalUrl(printed: string): string {
  const bare = printed.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
}
