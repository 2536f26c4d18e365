/** Width and height of a picture in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

const text = (bytes: DataView, at: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', at, at + length);

/** ITU-T T.81: segments up to the frame header, which has the size. */
function ofJpeg(bytes: DataView): PictureSize | null {
  for (let at = 2; at + 9 < bytes.byteLength; ) {
    if (bytes.getUint8(at) !== 0xff) return null;
    const marker = bytes.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    const bare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += bare ? 2 : 2 + bytes.getUint16(at + 2);
  }
  return null;
}

/** RFC 9649: the three kinds of WebP say their size in three ways. */
function ofWebp(bytes: DataView): PictureSize | null {
  const kind = text(bytes, 12, 4);
  if (kind === 'VP8X') {
    const read = (at: number) => 1 + bytes.getUint16(at, true) + (bytes.getUint8(at + 2) << 16);
    return { width: read(24), height: read(27) };
  }
  if (kind === 'VP8L') {
    const packed = bytes.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (kind !== 'VP8 ') return null;
  return { width: bytes.getUint16(26, true) & 0x3fff, height: bytes.getUint16(28, true) & 0x3fff };
}

/** ISO/IEC 23008-12: the largest `ispe` box; a picture may be made of tiles that have boxes of their own. */
function ofAvif(bytes: DataView): PictureSize | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let largest: PictureSize | null = null;
  for (
    let at = buffer.indexOf('ispe');
    at >= 0 && at + 16 <= bytes.byteLength;
    at = buffer.indexOf('ispe', at + 4)
  ) {
    const size = { width: bytes.getUint32(at + 8), height: bytes.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/**
 * The size a picture says it has, read from its header without decoding it; null for what is no PNG, JPEG, GIF, BMP,
 * WebP or AVIF, or ends before it says.
 */
export function pictureSize(picture: Uint8Array): PictureSize | null {
  const bytes = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  try {
    const head = text(bytes, 0, 12);
    if (head.startsWith('\x89PNG')) return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
    if (head.startsWith('\xff\xd8')) return ofJpeg(bytes);
    if (head.startsWith('GIF8')) return { width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) };
    if (head.startsWith('BM')) {
      return { width: bytes.getUint32(18, true), height: Math.abs(bytes.getInt32(22, true)) };
    }
    if (head.endsWith('WEBP')) return ofWebp(bytes);
    return /^.{4}ftyp(?:avif|avis|mif1)/s.test(head) ? ofAvif(bytes) : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // the file ends here
    throw error;
  }
}
