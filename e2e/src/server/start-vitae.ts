import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** A start takes a second or two; a busy machine may need many. */
const START_WITHIN_MS = 45_000;
const STOP_WITHIN_MS = 8_000;
const READY = /^Vitae is ready: (\S+)$/m;

export type Vitae = { url: string; stop(): Promise<void> };

/** Only what a program needs to run: no setting of the developer's shell may change what is tested. */
function environment(settings: Record<string, string>): Record<string, string | undefined> {
  // biome-ignore lint/style/noProcessEnv: the server is a child of the test
  const { PATH, HOME, TMPDIR, NODE_OPTIONS } = process.env;
  return { PATH, HOME, TMPDIR, NODE_OPTIONS, RATE_LIMITS: 'off', ...settings, PORT: '0' };
}

function readAddress(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Vitae did not start: ${why}\n${output}`));
    const timer = setTimeout(() => fail('no address in time'), START_WITHIN_MS);
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const url = READY.exec(output)?.[1];
      if (url !== undefined) {
        clearTimeout(timer);
        resolve(url);
      }
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
  });
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name); // the group: the server and its reading processes
  } catch {
    // all of it has ended already
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    const giveUp = setTimeout(() => signal(child, 'SIGKILL'), STOP_WITHIN_MS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(giveUp);
  }
  signal(child, 'SIGKILL');
}

/**
 * Starts the whole product, as `pnpm start` does, on a free port over a given data directory.
 * @throws Error with what it printed when it does not start
 */
export async function startVitaeOn(dataDir: string, settings: Record<string, string> = {}): Promise<Vitae> {
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    env: environment({ ...settings, DATA_DIR: dataDir }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  try {
    return { url: await readAddress(child), stop: () => stop(child) };
  } catch (error) {
    signal(child, 'SIGKILL');
    throw error;
  }
}

export const makeDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'vitae-e2e-'));

export const removeDataDir = (dataDir: string): Promise<void> =>
  rm(dataDir, { recursive: true, force: true });

/** Starts the product over an empty data directory, which goes away when it stops. */
export async function startVitae(settings: Record<string, string> = {}): Promise<Vitae> {
  const dataDir = await makeDataDir();
  const server = await startVitaeOn(dataDir, settings);
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await removeDataDir(dataDir);
    },
  };
}
