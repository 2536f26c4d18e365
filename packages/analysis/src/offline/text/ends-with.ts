/** Whether a word is longer than one of the ends it ends with. Ends are asked by length, so that many cost little. */
export function endsWithOneOf(ends: readonly string[]): (word: string) => boolean {
  const known = new Set(ends);
  const lengths = [...new Set(ends.map(({ length }) => length))];
  return (word) =>
    lengths.some((length) => length < word.length && known.has(word.slice(word.length - length)));
}
