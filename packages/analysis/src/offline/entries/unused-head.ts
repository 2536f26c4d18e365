import { isDuration } from '../text/durations.ts';
import type { Slice } from '../text/slice.ts';
import type { Part } from './head-parts.ts';
import type { Marked } from './split-run.ts';

/** The head lines that no role and no date was read from: they tell about the entry, as its body does. */
export function unusedHead(head: readonly Marked[], used: readonly Part[]): Slice[] {
  const lines = new Set(used.flatMap(({ slices }) => slices.map(({ line }) => line)));
  return head
    .filter(
      ({ block, anchors }) =>
        anchors.length === 0 && !isDuration(block.text) && block.slices.every(({ line }) => !lines.has(line)),
    )
    .flatMap(({ block }) => block.slices);
}
