/** Encodings by the character set of a font ([MS-RTF] \fcharset). */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Encodings by the number of a code page where the Encoding Standard names them otherwise than windows-N. */
const PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20866: 'koi8-r',
  65001: 'utf-8',
};

type Decode = (bytes: Uint8Array) => string;

const decoders = new Map<string, Decode>();

function decoderOf(encoding: string): Decode {
  const known = decoders.get(encoding);
  if (known) return known;
  let decode: Decode;
  try {
    const decoder = new TextDecoder(encoding);
    decode = (bytes) => decoder.decode(bytes);
  } catch {
    decode = decoderOf('windows-1252'); // code pages of DOS that no browser knows: their ASCII is the same
  }
  if (decoders.size < 100) decoders.set(encoding, decode);
  return decode;
}

export const encodingOfPage = (page: number): string => PAGES[page] ?? `windows-${page}`;

/** The encoding of a font's character set; undefined where the set is the document's own (1) or symbols (2). */
export const encodingOfCharset = (charset: number): string | undefined => CHARSETS[charset];

export const decodePage = (bytes: Uint8Array, encoding: string): string => decoderOf(encoding)(bytes);
