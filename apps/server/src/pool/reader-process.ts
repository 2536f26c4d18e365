import { Worker } from 'node:worker_threads';
import { analyseOffline } from '@vitae/analysis/offline/analyse-offline';
import { readDocument } from '@vitae/analysis/read/read-document';
import type { ReadOutput } from '@vitae/schema/analysis';
import type { PagesRead } from '@vitae/schema/cv';
import { AppError, type ErrorCode } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import workerpool from 'workerpool';

/**
 * The child process of the pool: reads one file at a time. A file's fault is an answer, not an error, because errors lose
 * their class on the way between processes.
 */
export type ReaderAnswer = { output: ReadOutput } | { code: ErrorCode };

/**
 * What a child tells while it works: that it has the file, how many pages of a scan are recognised, and that the
 * recognition of one goes on.
 */
export type ReaderEvent = { pid: number } | { pages: PagesRead } | { beat: true };

const tell = (event: ReaderEvent): void => workerpool.workerEmit(event);

/** Often enough for a deadline of seconds. */
const BEAT_MS = 500;

const WARM_UP_TEXT = 'Robin Sample\nrobin@example.com\n\nEXPERIENCE\nEngineer, Example Ltd\n2019 – 2021\n';

/**
 * Ends this process when its parent is gone, also while the main thread is busy with a file: a thread of its own looks.
 */
const WATCH_PARENT = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;
new Worker(WATCH_PARENT, { eval: true }).unref();

async function readAndAnalyse(bytes: Uint8Array, cvId: CvId): Promise<ReaderAnswer> {
  tell({ pid: process.pid });
  const began = performance.now();
  let lastBeat = 0;
  const onBeat = () => {
    if (performance.now() - lastBeat < BEAT_MS) return;
    lastBeat = performance.now();
    tell({ beat: true });
  };
  try {
    const { attached, ...text } = await readDocument(new Uint8Array(bytes), {
      onPage: (pages) => tell({ pages }),
      onBeat,
    });
    const output = analyseOffline({ ...text, ...(attached && { attached }) }, { cvId });
    const durationMs = Math.round(performance.now() - began); // what the person waited for, not the engine's part of it
    return { output: { text, output: { ...output, engine: { ...output.engine, durationMs } } } };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code };
    throw error;
  }
}

/** Loads and compiles what the first file would otherwise wait for. */
async function warmUp(samples: Uint8Array[]): Promise<void> {
  for (const sample of [new TextEncoder().encode(WARM_UP_TEXT), ...samples]) {
    await readAndAnalyse(sample, 'cv_warm-up' as CvId);
  }
}

workerpool.worker({ readAndAnalyse, warmUp });
