import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/** What a worker says once. Node's watch mode sends messages of its own over the same port. */
export type ReadyMessage<Ready> = { ready: Ready };

export type SupervisedWorker<Ready> = { ready: Ready; close(): Promise<void> };

/** Servers that are closing cut their connections at once; one that takes longer hangs. */
const CLOSE_WITHIN_MS = 5_000;

/**
 * Waits for the message of a worker that says it is ready, and watches it from then on. A worker that
 * ends by itself, with an error or without, is a failure. `close` asks it to end by a message, and then makes it.
 * @param onFailure called once if the worker dies before `close`; without it the error is thrown where nobody can catch it
 * @throws what made the worker fail before it was ready.
 */
export async function superviseWorker<Ready>(
  worker: Worker,
  onFailure: (error: Error) => void = throwLater,
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
    worker.on('message', (message: ReadyMessage<Ready> | object) => {
      if (!('ready' in message)) return;
      state = 'ready';
      resolve(message.ready);
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

function throwLater(error: Error): void {
  process.nextTick(() => {
    throw error;
  });
}
