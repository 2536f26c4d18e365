const PDF_WINDOW = 1024; // readers accept junk before the header up to here (ISO 32000-1, annex H)

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

export const isTiff = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a);

/** Pictures a person may have taken of a CV, which are recognised: PNG, JPEG, GIF, BMP, WebP, AVIF and TIFF. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = ascii(bytes, 0, 16);
  return (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    isTiff(bytes) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    head.startsWith('GIF8') ||
    (head.startsWith('BM') && bytes[6] === 0 && bytes[7] === 0) ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    (isHeifContainer(bytes) && isAv1(bytes))
  );
}

/** HEIC: no decoder under a permissive licence opens it. */
export const isHeic = (bytes: Uint8Array): boolean => isHeifContainer(bytes) && !isAv1(bytes);

const isHeifContainer = (bytes: Uint8Array): boolean =>
  /^.{4}ftyp(?:hei|hev|mif1|msf1|avi[fs])/s.test(ascii(bytes, 0, 16));

/** AVIF and HEIC share a container; the brands it lists tell which codec is inside (ISO/IEC 23008-12). */
const isAv1 = (bytes: Uint8Array): boolean => /avi[fs]/.test(ascii(bytes, 8, 64));

export const isPdf = (bytes: Uint8Array): boolean => ascii(bytes, 0, PDF_WINDOW).includes('%PDF-');

/** A zip, empty, spanned or whole. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 3, 4) ||
  startsWith(bytes, 0x50, 0x4b, 5, 6) ||
  startsWith(bytes, 0x50, 0x4b, 7, 8);

/** Microsoft's compound file: .doc and its kin, and every encrypted .docx ([MS-CFB]). */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** A compound file whose one content is an encrypted office document ([MS-OFFCRYPTO]). */
export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  isCompoundFile(bytes) &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE);
