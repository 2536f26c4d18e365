/** Decodes bytes by the name of an encoding (WHATWG Encoding); null where they are not valid in it. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
