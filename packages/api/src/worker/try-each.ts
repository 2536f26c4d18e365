import type { Deps } from '../deps.ts';

/** Does a piece of work for each item in turn. One that fails is logged and tried again by the next round; it must not keep the others waiting. */
export async function tryEach<Item>(
  { log }: Deps,
  step: string,
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      log('error', 'worker-step-failed', { step, cause: String(error) });
    }
  }
}
