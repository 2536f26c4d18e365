import type { Edges } from '../pdf/matrix.ts';
import {
  courseOf,
  findRules,
  type Lanes,
  LEVEL,
  levelLanes,
  type Rule,
  reachOf,
  UPRIGHT,
  uprightLanes,
} from './find-rules.ts';
import type { GreyImage } from './grey-image.ts';

/** Long straight lines of a page, in pixels. */
export interface Rules {
  levels: Edges[];
  uprights: Edges[];
}

/** Fills a line with what is on both sides of it, place by place, so that strokes which cross it stay whole. */
function paintOver({ pixels, lanes, length, across, along }: Lanes, rule: Rule, reach: number): void {
  const { firsts, lasts } = courseOf(rule);
  const margin = Math.ceil(reach / 4);
  const end = firsts.length - 1; // a little beyond the ends: corners of tables are of both their lines
  for (
    let place = Math.max(-reach, -rule.from);
    place <= Math.min(end + reach, length - 1 - rule.from);
    place += 1
  ) {
    const nearest = Math.min(end, Math.max(0, place));
    const [first, last] = [firsts[nearest] ?? 0, lasts[nearest] ?? 0];
    if (last - first > 2 * reach) continue;
    const before = Math.max(0, first - margin);
    const after = Math.min(lanes - 1, last + margin);
    const at = (lane: number): number => lane * across + (rule.from + place) * along;
    const [over, under] = [pixels[at(before)] ?? 255, pixels[at(after)] ?? 255];
    for (let lane = before + 1; lane < after; lane += 1) {
      const share = (lane - before) / (after - before);
      pixels[at(lane)] = over * (1 - share) + under * share;
    }
  }
}

/** Whether an upright line runs between level ones, as those of tables do. */
function isOfTable(upright: Rule, levels: readonly Rule[], slack: number): boolean {
  const met = levels.filter(
    ({ from, to, first, last }) =>
      upright.last > from - slack &&
      upright.first < to + slack &&
      last > upright.from - slack &&
      first < upright.to + slack,
  );
  return met.length > 1;
}

/**
 * Takes long level lines and the upright lines of tables out of a picture, for the recogniser reads the words they touch
 * as part of them. An upright line by itself parts columns, and is left for the recogniser to see.
 * @returns the lines that were there, which part sections and draw tables
 */
export function eraseRules(image: GreyImage, pixelsPerPoint: number): Rules {
  const reach = reachOf(pixelsPerPoint);
  const [across, down] = [levelLanes(image), uprightLanes(image)];
  const levels = findRules(across, LEVEL, pixelsPerPoint);
  const uprights = findRules(down, UPRIGHT, pixelsPerPoint).filter((upright) =>
    isOfTable(upright, levels, reach),
  );
  for (const rule of levels) paintOver(across, rule, reach);
  for (const rule of uprights) paintOver(down, rule, reach);
  return {
    levels: levels.map(({ from, to, first, last }) => ({ left: from, right: to, top: first, bottom: last })),
    uprights: uprights.map(({ from, to, first, last }) => ({
      left: first,
      right: last,
      top: from,
      bottom: to,
    })),
  };
}
