import type { Line } from '../lines/line.ts';

/** An employer or a school, and all that is printed under it. */
export type Held = { readonly holder: readonly Line[]; readonly lines: readonly Line[] };

/** The sizes of some lines, largest first. */
export const sizesOf = (lines: readonly Line[]): number[] =>
  [...new Set(lines.flatMap(({ size }) => size ?? []))].sort((one, other) => other - one);

/** Cuts a section at the lines in its largest letters: LinkedIn sets employers and schools so. */
export function partByHolder(lines: readonly Line[]): Held[] {
  const [largest] = sizesOf(lines);
  const parts: { holder: Line[]; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (line.size === largest && (last === undefined || last.lines.length > 0))
      parts.push({ holder: [line], lines: [] });
    else if (line.size === largest) last?.holder.push(line);
    else last?.lines.push(line);
  }
  return parts;
}
