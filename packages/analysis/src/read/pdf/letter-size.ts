const SMALL_CAPITAL = 0.6; // of the size of a capital

interface Sized {
  text: string;
  size: number;
}

/**
 * The size of a stretch of letters: on average, as a raised letter counts little, but small capitals are as large as the
 * capitals they stand with, however many of either a word has.
 */
export function letterSize(letters: readonly Sized[]): number {
  const capitals = letters.flatMap(({ text, size }) => (/\p{Lu}/u.test(text) ? [size] : []));
  const largest = Math.max(...capitals);
  const ratio = Math.min(...capitals) / largest;
  if (ratio > SMALL_CAPITAL && ratio < 1 && !letters.some(({ text }) => /\p{Ll}/u.test(text))) return largest;
  return letters.reduce((sum, { size }) => sum + size, 0) / Math.max(letters.length, 1);
}
