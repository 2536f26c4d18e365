import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CursorRegistry } from './mongo/cursors.ts';
import { WireServer } from './mongo/server.ts';
import { prepareSocketPath } from './mongo/socket-path.ts';
import { Store } from './mongo/storage/store.ts';
import { startTtlSweeper } from './mongo/ttl-sweeper.ts';
import { superviseWorker } from './supervise-worker.ts';

export interface MongoOptions {
  /** Folder of the database file; made (readable by its owner only) when missing. One server per folder. */
  dataDir: string;
  /** Default: `mongo.sock` in `dataDir`. */
  socketPath?: string;
  /** Listen on loopback TCP as well, and say so in `url`; 0 for any free port. Any user of the machine can connect. */
  tcpPort?: number;
}

export interface RunningMongo {
  /** A connection string for the official driver; its default database is `vitae`. */
  url: string;
  /** Lets replies under way leave, then closes every connection and the file. */
  close(): Promise<void>;
}

const DATABASE_FILE = 'mongo.sqlite';
const SOCKET_FILE = 'mongo.sock';

/**
 * Starts a local server that speaks the MongoDB wire protocol and keeps its data in SQLite. It is synchronous: in a
 * process that must stay responsive, start it in a thread of its own.
 * @throws Error when another process serves this folder
 */
export async function startMongo(options: MongoOptions): Promise<RunningMongo> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const store = Store.open(join(options.dataDir, DATABASE_FILE));
  const place = prepareSocketPath(options.socketPath ?? join(options.dataDir, SOCKET_FILE));
  const state = { store, cursors: new CursorRegistry() };
  const servers: WireServer[] = [];
  const stopSweeper = startTtlSweeper(store);

  async function close(): Promise<void> {
    stopSweeper();
    await Promise.all(servers.map((server) => server.close()));
    place.clean();
    store.close();
  }

  try {
    const onSocket = new WireServer(state);
    await onSocket.listenOnSocket(place.path);
    servers.push(onSocket);
    if (options.tcpPort === undefined)
      return { url: connectionString(encodeURIComponent(place.path)), close };
    const onLoopback = new WireServer(state);
    const port = await onLoopback.listenOnLoopback(options.tcpPort);
    servers.push(onLoopback);
    return { url: connectionString(`127.0.0.1:${port}`), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function connectionString(host: string): string {
  return `mongodb://${host}/vitae?directConnection=true`;
}

/**
 * Starts the server in a thread of its own, so that SQLite does not hold up this thread's event loop.
 * @param onFailure called once if the thread dies before `close`; without it the error is thrown where nobody can catch it
 * @throws Error when another process serves this folder
 */
export async function startMongoThread(
  options: MongoOptions,
  onFailure?: (error: Error) => void,
): Promise<RunningMongo> {
  const worker = new Worker(new URL('./mongo/mongo-worker.ts', import.meta.url), {
    workerData: options,
    name: 'embedded-mongo',
  });
  const { ready, close } = await superviseWorker<string>(worker, onFailure);
  return { url: ready, close };
}
