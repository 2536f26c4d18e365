/**
 * The version in an `If-Match` or `If-None-Match` header (RFC 9110, 8.8.3 and 13.1): `"3"`, `W/"3"`, or a list of such.
 * A `W/` prefix is ignored: compressing proxies add it.
 */
export function parseEtags(header: string): string[] {
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .flatMap((tag) => /^"([^"]*)"$/.exec(tag)?.[1] ?? (tag === '*' ? '*' : []));
}

export const etagOf = (version: number): string => `"${version}"`;
