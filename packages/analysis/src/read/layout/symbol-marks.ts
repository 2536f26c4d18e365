const BULLETS: ReadonlySet<number> = new Set([0xb7, 0xa7, 0xa8, 0xd8, 0xfc, 0x76, 0x6c, 0x6e, 0x71, 0x9f]);

/** A character of a symbol font: the usual list marks; the rest are pictures that say nothing. */
export const symbolOf = (code: number): string => (BULLETS.has(code & 0xff) ? '• ' : ' ');
