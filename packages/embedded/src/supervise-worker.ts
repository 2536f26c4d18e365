import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

export type SupervisedWorker<Ready> = { ready: Ready; close(): Promise<void> };

/** Servers that are closing cut their connections at once; one that takes longer hangs. */
const CLOSE_WITHIN_MS = 5_000;

/**
 * Waits for the first message of a worker, which says that it is ready, and watches it from then on. A worker that
 * ends by itself, with an error or without, is a failure. `close` asks it to end by a message, and then makes it.
 * @throws what made the worker fail before it was ready.
 */
export async function superviseWorker<Ready>(
  worker: Worker,
  onFailure: (error: Error) => void,
): Promise<SupervisedWorker<Ready>> {
  let state: 'starting' | 'ready' | 'over' = 'starting';
  const ready = await new Promise<Ready>((resolve, reject) => {
    const fail = (error: Error) => {
      const report = state === 'ready' ? onFailure : reject;
      state = 'over';
      report(error);
    };
    worker.on('error', (error) => {
      if (state !== 'over') fail(error instanceof Error ? error : new Error(String(error)));
    });
    worker.on('exit', (code) => {
      if (state !== 'over') fail(new Error(`The worker of the local servers ended with exit code ${code}.`));
    });
    worker.once('message', (message: Ready) => {
      state = 'ready';
      resolve(message);
    });
  });
  return {
    ready,
    async close() {
      if (state === 'over') return;
      state = 'over';
      const exited = once(worker, 'exit');
      worker.postMessage('close');
      const hanging = setTimeout(() => worker.terminate(), CLOSE_WITHIN_MS);
      await exited.finally(() => clearTimeout(hanging));
    },
  };
}
