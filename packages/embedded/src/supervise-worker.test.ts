import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { superviseWorker } from './supervise-worker.ts';

const READY = `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ 'watch:import': [] }); parentPort.postMessage({ ready: { port: 1 } });`;
const run = (program: string) => new Worker(program, { eval: true });

/** Starts a worker, lets it fail once it is known to be ready, and waits for the report. */
async function failureOf(failing: string): Promise<Error> {
  const worker = run(`${READY} parentPort.on('message', () => { ${failing} });`);
  const failure = Promise.withResolvers<Error>();
  await superviseWorker(worker, failure.resolve);
  worker.postMessage('now');
  return failure.promise;
}

test('a worker that crashes, rejects or exits after it was ready is reported', async () => {
  expect((await failureOf(`throw new Error('crashed')`)).message).toBe('crashed');
  expect((await failureOf(`Promise.reject(new Error('rejected'))`)).message).toBe('rejected');
  expect((await failureOf('process.exit(3)')).message).toContain('exit code 3');
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
