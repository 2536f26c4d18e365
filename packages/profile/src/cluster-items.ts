import type { ItemId } from '@vitae/schema/ids';
import type { Item } from './collect-items.ts';
import { type Fields, type Matcher, PLAINLY_SAME } from './match/matcher.ts';

/**
 * Comparisons one section may cost (about a microsecond each). A section full of near-copies goes beyond; then only
 * entries that say exactly the same find each other.
 */
const MAX_COMPARISONS = 200_000;
/** Surer than any name: the same words in every field. */
const SAME_CONTENT = 2;

/** Items of different CVs that are one thing. `ranks` are their CVs, `faces` their different wordings. */
export type Cluster = { order: number; items: Item[]; ranks: Set<number>; faces: Map<string, Fields> };

/** When a person first changed an item, and since when it is removed: what they kept apart stays apart. */
export type Mark = { editedAt: number; removedAt: number | null };

type Edge = { item: Item; cluster: Cluster; score: number };

const bySurest = (a: Edge, b: Edge) =>
  b.score - a.score || a.item.position - b.item.position || a.cluster.order - b.cluster.order;

/** Whether two clusters have items of one CV; such items are never joined. */
export function shareCv(a: Pick<Cluster, 'ranks'>, b: Pick<Cluster, 'ranks'>): boolean {
  for (const rank of a.ranks) if (b.ranks.has(rank)) return true;
  return false;
}

/** Whether the person had treated two clusters as two things before `at`. */
function keptApart(a: Cluster, b: Cluster, marks: ReadonlyMap<ItemId, Mark>, at: number): boolean {
  const marksOf = (cluster: Cluster) => cluster.items.flatMap(({ id }) => marks.get(id) ?? []);
  const ofA = marksOf(a);
  const ofB = marksOf(b);
  const removed = [...ofA, ...ofB].some(({ removedAt }) => removedAt !== null && removedAt < at);
  return removed || [ofA, ofB].every((each) => each.some(({ editedAt }) => editedAt < at));
}

/** The clusters found so far, and which of them an item may belong to. */
function createPool(matcher: Matcher) {
  const clusters = new Set<Cluster>();
  const homes = new Map<Item, Cluster>();
  const index = new Map<string, Set<Cluster>>();
  let budget = MAX_COMPARISONS;
  let opened = 0;

  const keysOf = ({ content, fields }: Item) => [content, ...matcher.keys(fields)];

  function add(cluster: Cluster, item: Item): void {
    cluster.items.push(item);
    cluster.ranks.add(item.source.rank);
    homes.set(item, cluster);
    if (cluster.faces.has(item.content)) return;
    cluster.faces.set(item.content, item.fields);
    for (const key of keysOf(item)) {
      const found = index.get(key);
      if (found) found.add(cluster);
      else index.set(key, new Set([cluster]));
    }
  }

  function score(item: Item, cluster: Cluster): number {
    if (cluster.faces.has(item.content)) return SAME_CONTENT;
    let best = 0;
    for (const face of cluster.faces.values()) {
      budget -= 1;
      if (budget < 0) break;
      best = Math.max(best, matcher.score(item.fields, face));
    }
    return best;
  }

  return {
    clusters,
    homes,
    add,
    open(item: Item): void {
      const cluster: Cluster = { order: opened, items: [], ranks: new Set(), faces: new Map() };
      opened += 1;
      clusters.add(cluster);
      add(cluster, item);
    },
    edges(item: Item): Edge[] {
      const keys = budget > 0 ? keysOf(item) : [item.content];
      const candidates = new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]));
      return [...candidates]
        .map((cluster) => ({ item, cluster, score: score(item, cluster) }))
        .filter((edge) => edge.score > 0);
    },
    join(kept: Cluster, gone: Cluster): void {
      for (const item of gone.items) {
        add(kept, item);
        for (const key of keysOf(item)) index.get(key)?.delete(gone);
      }
      kept.order = Math.min(kept.order, gone.order);
      clusters.delete(gone);
    },
  };
}

/**
 * Joins the items of one section across CVs, one CV after the other, oldest first, so that a later CV never takes a row
 * apart. Two items of one CV are never joined: each takes the row it matches best that no other took. An item that
 * is plainly the same as several rows without a CV in common joins them, unless the person had already treated them as two.
 * The same list again, as another file, goes where the first one went.
 * @param items in the order of their CVs
 * @param known how surely an item is one the person already knows; rows it matches less are not for it
 */
export function clusterItems(
  items: readonly Item[],
  matcher: Matcher,
  marks: ReadonlyMap<ItemId, Mark>,
  known: (item: Item) => number,
): Cluster[] {
  const pool = createPool(matcher);
  const lists = new Map<string, readonly Item[]>();
  for (const [source, list] of Map.groupBy(items, (item) => item.source)) {
    const signature = list.map(({ content }) => content).join('\n');
    const twins = lists.get(signature);
    lists.set(signature, list);
    for (const [at, item] of list.entries()) {
      const twin = twins?.[at];
      const home = twin && pool.homes.get(twin);
      if (home) pool.add(home, item);
    }
    if (twins) continue;

    const edges = list
      .flatMap((item) => pool.edges(item).filter(({ score }) => score >= known(item)))
      .sort(bySurest);
    for (const { item, cluster } of edges) {
      if (!pool.homes.has(item) && !cluster.ranks.has(source.rank)) pool.add(cluster, item);
    }
    for (const item of list) if (!pool.homes.has(item)) pool.open(item);
    const sure = edges.filter(({ score }) => score >= PLAINLY_SAME);
    for (const { item, cluster } of sure) {
      const home = pool.homes.get(item);
      if (!home || home === cluster || !pool.clusters.has(cluster) || shareCv(home, cluster)) continue;
      if (!keptApart(home, cluster, marks, source.uploadedAt)) pool.join(home, cluster);
    }
  }
  return [...pool.clusters].sort((a, b) => a.order - b.order);
}
