import { parentPort, workerData } from 'node:worker_threads';
import { type MongoOptions, startMongo } from '../start-mongo.ts';
import type { ReadyMessage } from '../supervise-worker.ts';

// The thread behind `startMongoThread`: says where it listens, and ends when it is told to.
const { url, close } = await startMongo(workerData as MongoOptions);
parentPort?.once('message', async () => {
  await close();
  parentPort?.close();
});
parentPort?.postMessage({ ready: url } satisfies ReadyMessage<string>);
