import type { Line } from '../lines/line.ts';

const SLACK = 4; // points

/**
 * The lines of a LinkedIn export, those of its main column first, through all pages: the sidebar stands on the first page
 * only, and what is read after it would belong to its last section.
 */
export function mainFirst(lines: readonly Line[]): Line[] {
  const name = lines.reduce<Line | null>(
    (largest, line) => ((line.size ?? 0) > (largest?.size ?? 0) ? line : largest),
    null,
  );
  const left = name?.place?.left ?? 0;
  const isMain = ({ place }: Line): boolean => (place?.left ?? 0) >= left - SLACK;
  return [...lines.filter(isMain), ...lines.filter((line) => !isMain(line))];
}
