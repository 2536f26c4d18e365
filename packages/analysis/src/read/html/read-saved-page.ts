import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { decodeMarkup } from './decode-html.ts';
import { readHtml } from './read-html.ts';

const MAX_PARTS = 2_000;

interface Part {
  headers: string;
  body: string;
}

const headerOf = (headers: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im').exec(headers)?.[1]?.trim() ??
  '';

function splitHead(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  return end
    ? { headers: source.slice(0, end.index), body: source.slice(end.index + end[0].length) }
    : { headers: source, body: '' };
}

/** The bytes of a part (RFC 2045, 6): base64, quoted-printable or as they are. */
function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headerOf(headers, 'content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

const textOf = (part: Part): string =>
  decodeMarkup(
    bytesOf(part),
    /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(headerOf(part.headers, 'content-type'))?.[1],
  );

/**
 * Reads a page saved as one file (MHTML, RFC 2557), with the style sheets saved in it.
 * @throws AppError DAMAGED when it holds no page, and what `readHtml` throws
 */
export function readSavedPage(bytes: Uint8Array): CvText {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const whole = splitHead(source);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})"?/i.exec(
    headerOf(whole.headers, 'content-type'),
  )?.[1];
  const parts = boundary
    ? whole.body
        .split(`--${boundary}`, MAX_PARTS)
        .slice(1)
        .map((part) => splitHead(part.replace(/^\r?\n/, '')))
    : [whole];
  const isOf = (type: RegExp) => (part: Part) => type.test(headerOf(part.headers, 'content-type'));
  const page = parts.find(isOf(/^text\/html|xhtml/i));
  if (!page) throw new AppError('DAMAGED');
  const sheets = new Map<string, string>();
  for (const part of parts.filter(isOf(/^text\/css/i))) {
    const css = textOf(part);
    const id = headerOf(part.headers, 'content-id').replace(/^<|>$/g, '');
    if (id) sheets.set(`cid:${id}`, css);
    const place = headerOf(part.headers, 'content-location');
    if (place) sheets.set(place, css);
  }
  return readHtml(textOf(page), sheets);
}
