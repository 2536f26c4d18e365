const WINDOW = 4096;

/** The first characters of a text, without its byte order mark: enough to tell markup apart. */
export function headOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, WINDOW));
  const wide = start[0] === 0xff && start[1] === 0xfe;
  const swapped = start[0] === 0xfe && start[1] === 0xff;
  if (wide) return start.toString('utf16le', 2).trimStart();
  if (swapped) return new TextDecoder('utf-16be').decode(start).trimStart();
  return start
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
}

/** Rich Text Format ([MS-RTF] 1.9.1). */
export const isRtf = (bytes: Uint8Array): boolean => headOf(bytes).startsWith('{\\rtf');

const SAVED_PAGE = /^(?:[\w-]{1,60}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n){0,20}){1,60}/;

/** A page saved as one file: the headers of a mail, with parts (MHTML, RFC 2557). */
export function isSavedPage(bytes: Uint8Array): boolean {
  const headers = SAVED_PAGE.exec(headOf(bytes))?.[0] ?? '';
  return (
    /^mime-version:/im.test(headers) && /^content-type:\s*(?:multipart\/related|text\/html)/im.test(headers)
  );
}

const PROLOG = /^(?:<\?[^>]{0,500}\?>|<!--[\s\S]{0,2000}?-->|<!doctype[^>]{0,500}>|\s)+/i;
const HTML_TAG =
  /^<(?:html|head|body|meta|title|style|link|div|p|h[1-6]|table|section|article|main|header|ul|span|font|center)[\s>/]/i;

/** The first element of a text with markup: its name without prefix, or '' where it begins otherwise. */
export function rootOf(bytes: Uint8Array): string {
  const head = headOf(bytes).replace(PROLOG, '');
  return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,60})/.exec(head)?.[1]?.toLowerCase() ?? '';
}

export function isHtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return /^<!doctype html/i.test(head) || HTML_TAG.test(head.replace(PROLOG, ''));
}

/** Other text with a syntax of its own: shown as it is it would be read as words. */
export const isOtherMarkup = (bytes: Uint8Array): boolean =>
  /^(?:<\?xml|<!doctype|<svg|%!ps)/i.test(headOf(bytes));
