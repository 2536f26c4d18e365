import { fileURLToPath } from 'node:url';
import type { ReadAndAnalyse, ReadingRequest } from '@vitae/api/deps';
import { WorkerLost } from '@vitae/api/worker/worker-lost';
import { AppError } from '@vitae/schema/errors';
import { READING_DEADLINE_MS } from '@vitae/schema/limits';
import workerpool from 'workerpool';
import { watchMemory } from './memory-watchdog.ts';
import type { ReaderAnswer, ReaderEvent } from './reader-process.ts';
import { samplePdf } from './sample-pdf.ts';

const SCRIPT = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
const MIB = 1024 * 1024;
/** A hundred pages of text need a tenth of it. */
const MAX_HEAP_MIB = 384;
/** Beyond it a file is a bomb; two children at the limit still fit into a small server. */
const MAX_RESIDENT_BYTES = 1_024 * MIB;
/** Twenty scanned pages take one to two minutes; a machine that needs five is too busy to help anybody. */
const MAX_TOTAL_MS = 300_000;
/** V8 ends a process that runs out of heap by this signal. */
const OUT_OF_HEAP = /signalCode: `SIGABRT`|exitCode: `134`/;

export type PoolOptions = { workers: number; deadlineMs?: number; maxResidentBytes?: number };

export type Pool = {
  readAndAnalyse: ReadAndAnalyse;
  close(): Promise<void>;
};

/**
 * Starts warm child processes that read files under limits of heap, resident memory and time. The deadline counts from
 * the last sign of progress, which only the recognition of scans gives.
 * `readAndAnalyse` throws AppError for what is wrong with a file (TIMED_OUT and TOO_COMPLEX among them), WorkerLost when a
 * child died of something else, and the signal's reason when aborted.
 */
export async function startPool(options: PoolOptions): Promise<Pool> {
  const { workers, deadlineMs = READING_DEADLINE_MS, maxResidentBytes = MAX_RESIDENT_BYTES } = options;
  const pool = workerpool.pool(SCRIPT, {
    workerType: 'process',
    minWorkers: workers,
    maxWorkers: workers,
    forkOpts: {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MIB}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced', // bytes travel as bytes
      env: {}, // a reader of strangers' files needs no secrets
    },
  });
  const samples = [samplePdf()];
  await Promise.all(Array.from({ length: workers }, () => pool.exec('warmUp', [samples])));

  /** One try. `begun` tells whether a child had the file in its hands. */
  async function tryOnce(bytes: Uint8Array, { cvId, signal, onPages }: ReadingRequest) {
    let watchdog: { stop(): boolean } | undefined;
    let deadline: NodeJS.Timeout | undefined;
    let timedOut = false;
    const expire = () => {
      timedOut = true;
      task.cancel();
    };
    const task = pool
      .exec('readAndAnalyse', [bytes, cvId], {
        on: (event: ReaderEvent) => {
          if ('pid' in event) watchdog = watchMemory(event.pid, maxResidentBytes);
          if ('pages' in event) onPages?.(event.pages);
          clearTimeout(deadline);
          deadline = setTimeout(expire, deadlineMs);
        },
      })
      .timeout(MAX_TOTAL_MS);
    const abort = () => void task.cancel();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return { begun: true, answer: (await task) as ReaderAnswer };
    } catch (error) {
      signal?.throwIfAborted();
      const begun = watchdog !== undefined;
      if (watchdog?.stop()) throw new AppError('TOO_COMPLEX', { cause: error });
      if (timedOut) throw new AppError('TIMED_OUT', { cause: error });
      return { begun, error: describe(error) };
    } finally {
      clearTimeout(deadline);
      watchdog?.stop();
      signal?.removeEventListener('abort', abort);
    }
  }

  const readAndAnalyse: ReadAndAnalyse = async (bytes, request) => {
    request.signal?.throwIfAborted();
    let outcome = await tryOnce(bytes, request);
    // a child that died while it was idle is noticed only now: that says nothing about the file
    for (let dead = 0; !outcome.begun && outcome.error instanceof WorkerLost && dead < workers; dead += 1) {
      outcome = await tryOnce(bytes, request);
    }
    if (outcome.error) throw outcome.error;
    if ('code' in outcome.answer) throw new AppError(outcome.answer.code);
    return outcome.answer.output;
  };

  return { readAndAnalyse, close: async () => void (await pool.terminate(true)) };
}

/** A child that threw is as lost as one that died: either may be the file's doing, so the attempt counts. */
function describe(error: unknown): AppError | WorkerLost {
  if (error instanceof workerpool.Promise.TimeoutError) return new AppError('TIMED_OUT', { cause: error });
  const message = error instanceof Error ? error.message : '';
  if (OUT_OF_HEAP.test(message)) return new AppError('TOO_COMPLEX', { cause: error });
  return new WorkerLost({ cause: error });
}
