import type { Slice } from '../../text/slice.ts';

/** The neighbouring words that are the address when put together; browsers print it once more behind them. */
export function brokenOver(address: string, words: readonly Slice[]): readonly Slice[] | null {
  for (let from = 0; from < words.length; from += 1) {
    let joined = '';
    for (let to = from; to < words.length && address.startsWith(joined); to += 1) {
      joined += words[to]?.text.toLowerCase() ?? '';
      if (joined === address) return words.slice(from, to + 1);
    }
  }
  return null;
}
