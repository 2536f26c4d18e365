const TRACKING = /^(?:utm_\w+|ref|trk|fbclid|gclid|originalsubdomain)$/i;
/** Hosts whose paths do not tell upper from lower case. */
const CASELESS =
  /^(?:github\.com|gitlab\.com|linkedin\.com|twitter\.com|x\.com|instagram\.com|facebook\.com)$/;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Reads a printed link as an absolute address; null where it is none. `github.com/ada` is read as https. */
export function readUrl(printed: string): URL | null {
  const text = printed.trim();
  if (text === '' || /\s/.test(text)) return null;
  // `host:8080/path` has no scheme, though it looks like one
  const withScheme = HAS_SCHEME.test(text) && !/^[\w.-]+\.\w+:\d/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return !isWeb || url.hostname.includes('.') ? url : null;
}

/** A link's host without `www.` and without the country that LinkedIn and others put before it. */
export function hostOf(url: URL): string {
  const host = url.hostname.toLowerCase().replace(/^(?:www|m)\./, '');
  return host.endsWith('.linkedin.com') ? 'linkedin.com' : host;
}

/** What two spellings of one link have in common: no scheme, no `www.`, no slash at the end, no tracking. */
export function linkKey(printed: string): string {
  const url = readUrl(printed);
  if (!url) return printed.trim().toLowerCase();
  const host = hostOf(url);
  const path = url.pathname.replace(/\/+$/, '');
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  const scheme = url.protocol === 'https:' || url.protocol === 'http:' ? '' : url.protocol;
  return [
    scheme + host + (CASELESS.test(host) ? path.toLowerCase() : path),
    query === '' ? '' : `?${query}`,
    url.hash.length > 1 ? url.hash : '',
  ].join('');
}
