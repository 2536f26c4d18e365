/** The Castagnoli polynomial, reflected. */
const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let entry = byte;
  for (let bit = 0; bit < 8; bit++) entry = (entry >>> 1) ^ (entry & 1 ? POLYNOMIAL : 0);
  return entry;
});

/**
 * CRC-32C (RFC 3720, appendix B.4): the optional checksum of OP_MSG, and one of S3's.
 * @param seed the checksum of what came before
 */
export function crc32c(data: Uint8Array, seed = 0): number {
  let crc = ~seed;
  for (const byte of data) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}
