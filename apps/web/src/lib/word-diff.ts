export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond this the table of the comparison would grow too large; the whole text counts as replaced. */
const MAX_WORDS = 800;

const splitWords = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** lengths[i][j]: the longest common run of words of before[i…] and after[j…] (LCS by dynamic programming). */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        before[i] === after[j]
          ? 1 + (lengths[i + 1]?.[j + 1] ?? 0)
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function append(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** The words that stay, go and come between two texts, in reading order; joined, they give both texts again. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [old, fresh] = [splitWords(before), splitWords(after)];
  if (old.length > MAX_WORDS || fresh.length > MAX_WORDS) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const lengths = commonLengths(old, fresh);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [oldWord, freshWord] = [old[i], fresh[j]];
    if (oldWord !== undefined && oldWord === freshWord) {
      append(parts, 'same', oldWord);
      i += 1;
      j += 1;
    } else if (freshWord === undefined || (oldWord !== undefined && keepsMore(lengths, i, j))) {
      append(parts, 'removed', oldWord ?? '');
      i += 1;
    } else {
      append(parts, 'added', freshWord);
      j += 1;
    }
  }
  return parts;
}

const keepsMore = (lengths: number[][], i: number, j: number): boolean =>
  (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0);
