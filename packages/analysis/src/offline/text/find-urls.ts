import { part, type Slice } from './slice.ts';

/** Endings that addresses without "https://" have; two-letter country endings are told by their length. */
const ENDINGS = new Set(
  'com|org|net|edu|gov|info|biz|name|pro|dev|app|tech|cloud|digital|design|studio|agency|site|website|online|blog|page|codes|software|systems|solutions|engineer|engineering|works|games|art|photo|photography|social|network|club|space|world|team|group|company|expert|consulting|guru|ninja|rocks|life|live|link|click|xyz|club|store|shop|academy|school|university|education|science|media|press|news|email|cv|resume|wiki|tools|build|run|sh|eu|africa|asia|cat|berlin|paris|london|nyc|рф|example'.split(
    '|',
  ),
);

/** Words of technologies that look like addresses: Node.js, ASP.NET, socket.io. */
const NO_ADDRESS = /\.(?:js|ts|tsx|jsx|py|rb|md|cs|net|io)$/i;
const KNOWN_TECHNOLOGY =
  /^(?:asp\.net|vb\.net|ado\.net|ml\.net|socket\.io|draw\.io|node\.js|b\.tech|m\.tech)$/i;
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}$/u;
const MAX_HOST_CHARS = 120;
const TRAILING = /[.,;:!?'"”’)\]}>…]+$/;

/** Whether a word is a web address: with its scheme or "www.", or a host with a known ending. */
export function isUrl(word: string): boolean {
  const scheme = /^https?:\/\//i.exec(word);
  if (scheme !== null) return word.length > scheme[0].length + 3;
  if (word.includes('@')) return false;
  const host = word.split(/[/?#:]/, 1)[0] ?? '';
  if (host.length > MAX_HOST_CHARS || !HOST.test(host)) return false;
  if (/^www\./i.test(host)) return true;
  const ending = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  if (KNOWN_TECHNOLOGY.test(host) || (word === host && /\.(?:js|ts|py|rb|md|cs)$/i.test(host))) return false;
  if (word === host && NO_ADDRESS.test(host) && /^\p{Lu}/u.test(host)) return false; // "Socket.IO", "D3.js"
  return ending.length === 2
    ? /^[a-z]{2}$/.test(ending) && (word !== host || host.length > 6)
    : ENDINGS.has(ending);
}

/** The web addresses printed in a slice. */
export function findUrls(slice: Slice): Slice[] {
  return [...slice.text.matchAll(/[^\s|•·,;<>()[\]"“”]+/gu)].flatMap((match) => {
    const word = match[0].replace(TRAILING, '');
    return isUrl(word) ? [part(slice, match.index, match.index + word.length)] : [];
  });
}

/** A printed or linked address in one form: with its scheme, without a trailing slash at the root. */
export function canonicalUrl(printed: string): string {
  const bare = printed.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`;
}
