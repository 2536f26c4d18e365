/** CRC-64/NVME as two 32-bit halves: 64-bit integers would be bigints, some thirty times slower. */
export type Crc64 = { high: number; low: number };

/** CRC-64/NVME (NVM Express specification), reflected; `seed` is the checksum of what came before. */
export function crc64nvme(data: Uint8Array, seed: Crc64 = { high: 0, low: 0 }): Crc64 {
  let high = ~seed.high;
  let low = ~seed.low;
  for (const byte of data) {
    const index = (low ^ byte) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ word(CRC64.low, index);
    high = (high >>> 8) ^ word(CRC64.high, index);
  }
  return { high: ~high >>> 0, low: ~low >>> 0 };
}

const CRC64 = buildCrc64(0x9a6c9329ac4bc9b5n);

function buildCrc64(polynomial: bigint): { high: Uint32Array; low: Uint32Array } {
  const entries = Array.from({ length: 256 }, (_, byte) => {
    let entry = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) entry = (entry >> 1n) ^ (entry & 1n ? polynomial : 0n);
    return entry;
  });
  return {
    high: Uint32Array.from(entries, (entry) => Number(entry >> 32n)),
    low: Uint32Array.from(entries, (entry) => Number(entry & 0xffffffffn)),
  };
}

function word(table: Uint32Array, index: number): number {
  return table[index] ?? 0;
}
