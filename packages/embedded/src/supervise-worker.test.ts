import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { superviseWorker } from './supervise-worker.ts';

const READY = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ port: 1 });`;
const run = (program: string) => new Worker(program, { eval: true });

/** Starts a program that becomes ready, and waits for the failure that follows. */
function failureOf(program: string): Promise<Error> {
  return new Promise((resolve, reject) => {
    superviseWorker(run(`${READY} parentPort.on('message', () => {}); ${program}`), resolve).catch(reject);
  });
}

test('a worker that crashes, rejects or exits after it was ready is reported once', async () => {
  expect((await failureOf(`setImmediate(() => { throw new Error('crashed') })`)).message).toBe('crashed');
  expect((await failureOf(`setImmediate(() => Promise.reject(new Error('rejected')))`)).message).toBe(
    'rejected',
  );
  expect((await failureOf(`setImmediate(() => process.exit(3))`)).message).toContain('exit code 3');
});

test('a worker that fails before it is ready fails the start', async () => {
  const start = (program: string) => superviseWorker(run(program), () => expect.unreachable());
  await expect(start(`throw new Error('no disk')`)).rejects.toThrow('no disk');
  await expect(start('')).rejects.toThrow('exit code 0');
});

test('closing asks the worker to end, waits for it, and may be repeated', async () => {
  const program = `${READY} parentPort.once('message', () => parentPort.close());`;
  const { ready, close } = await superviseWorker(run(program), () => expect.unreachable());
  expect(ready).toEqual({ port: 1 });
  await close();
  await close();
});
