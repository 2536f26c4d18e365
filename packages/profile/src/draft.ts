import type { Item } from './collect-items.ts';
import { type Anchor, byTime } from './read-anchors.ts';
import { standingOf } from './standing-edits.ts';

/** A row in the making: items that are one thing, oldest first, and what the person did to them. */
export type Draft = { order: number; items: Item[]; ranks: Set<number>; anchors: Anchor[] };

/** Oldest CV first. */
export const byAge = (a: Item, b: Item): number => a.source.rank - b.source.rank || a.position - b.position;

/** What is left of everything the person did to one row. */
export const standingOfAll = (anchors: readonly Anchor[]) =>
  standingOf(anchors.flatMap(({ edits }) => edits).sort(byTime));

export const removalOf = ({ anchors }: Pick<Draft, 'anchors'>) => standingOfAll(anchors).removal;

/** A row whose items are gone: only the person speaks of it. */
export const isGhost = ({ items }: Draft): boolean => items.length === 0;
