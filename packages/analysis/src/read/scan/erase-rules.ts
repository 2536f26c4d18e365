import type { Edges } from '../pdf/matrix.ts';
import type { GreyImage } from './grey-image.ts';

const SHORTEST = 100; // points: shorter lines underline words, and erasing them would take dots with them
const THICKEST = 3; // points
const CONTRAST = 32; // of 255, to what is above and below

/**
 * Takes long level lines out of a picture, for the recogniser reads the words they touch as part of them.
 * @returns the lines that were there, in pixels
 */
export function eraseRules({ width, height, pixels }: GreyImage, pixelsPerPoint: number): Edges[] {
  const reach = Math.max(2, Math.round(THICKEST * pixelsPerPoint));
  const shortest = SHORTEST * pixelsPerPoint;
  const found: { row: number; left: number; right: number }[] = [];
  for (let row = reach; row < height - reach; row += 1) {
    let start = -1;
    for (let x = 0; x <= width; x += 1) {
      const at = row * width + x;
      const [over, under] = [pixels[at - reach * width] ?? 0, pixels[at + reach * width] ?? 0];
      const inked = x < width && (pixels[at] ?? 0) + CONTRAST < Math.min(over, under);
      if (inked && start < 0) start = x;
      if (inked || start < 0) continue;
      if (x - start >= shortest) found.push({ row, left: start, right: x });
      start = -1;
    }
  }
  const rules: Edges[] = [];
  for (const { row, left, right } of found) {
    const rule = rules.find(
      (edges) => row - edges.bottom <= reach && left <= edges.right && right >= edges.left,
    );
    if (!rule) rules.push({ left, right, top: row, bottom: row });
    else {
      rule.left = Math.min(rule.left, left);
      rule.right = Math.max(rule.right, right);
      rule.bottom = row;
    }
  }
  for (const rule of rules) paintOver({ width, height, pixels }, rule, reach);
  return rules;
}

/** Fills a line with what is above and below it, column by column, so that strokes which cross it stay whole. */
function paintOver(
  { width, height, pixels }: GreyImage,
  { left, right, top, bottom }: Edges,
  reach: number,
): void {
  const above = Math.max(0, top - Math.ceil(reach / 4));
  const below = Math.min(height - 1, bottom + Math.ceil(reach / 4));
  for (let x = left; x < right; x += 1) {
    const [over, under] = [pixels[above * width + x] ?? 255, pixels[below * width + x] ?? 255];
    for (let y = above + 1; y < below; y += 1) {
      const share = (y - above) / (below - above);
      pixels[y * width + x] = over * (1 - share) + under * share;
    }
  }
}
