import { performance } from 'node:perf_hooks';

/** A percentile of some milliseconds, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds one call takes. */
export async function time(call: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await call();
  return performance.now() - startedAt;
}

/** Calls several things in turn, so that a noisy moment of the machine meets all of them. @returns milliseconds by name */
export async function timeInTurn<Name extends string>(
  calls: Record<Name, () => Promise<unknown>>,
  options: { rounds: number; warmUp: number; concurrency: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(calls) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = -options.warmUp; round < options.rounds; round += 1) {
    for (const name of names) {
      const batch = await Promise.all(Array.from({ length: options.concurrency }, () => time(calls[name])));
      if (round >= 0) times[name].push(...batch);
    }
  }
  return times;
}
