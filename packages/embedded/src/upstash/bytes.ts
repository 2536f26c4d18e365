/**
 * A Redis string is bytes. Here it is a JavaScript string with one character per byte (latin1): it takes one byte of
 * memory each, can be the key of a Map, has STRLEN as its length and sorts as Redis sorts.
 */
export type Bytes = string;

/** The UTF-8 bytes of a text. */
export function toBytes(text: string): Bytes {
  return Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');
}

/** The text of UTF-8 bytes; anything else in them becomes U+FFFD. */
export function toText(bytes: Bytes): string {
  return Buffer.from(bytes, 'latin1').toString();
}

export function toBase64(bytes: Bytes): string {
  return Buffer.from(bytes, 'latin1').toString('base64');
}
