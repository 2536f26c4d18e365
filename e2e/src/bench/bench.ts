import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startMongoThread } from '@vitae/embedded/start-mongo';
import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import { MongoClient } from 'mongodb';
import { makeTwoPagePdf } from '../../../apps/server/src/testing/made-up-pdf.ts';
import { TestClient } from '../../../apps/server/src/testing/test-client.ts';
import { percentile, time, timeInTurn } from './measure.ts';

/** `pnpm bench`: the figures the product promises, from whole processes over the network of this machine. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const UPLOADS = 60;
const WARM_UP = 10;
const READS = 400;
const LOOKUPS = 300;

const scratch = await mkdtemp(join(tmpdir(), 'vitae-bench-'));
const print = (line: string) => process.stdout.write(`${line}\n`);
const ms = (value: number) => `${value.toFixed(1)} ms`;

/** Starts a script and gives the first line it prints. */
async function launch(
  script: string,
  env: Record<string, string>,
): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [join(root, script)], {
    cwd: root,
    // biome-ignore lint/style/noProcessEnv: children inherit the environment
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return { child, line };
  throw new Error(`${script} ended`);
}

async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function benchUploads(client: TestClient): Promise<void> {
  const files = await Promise.all(Array.from({ length: UPLOADS + WARM_UP }, (_, n) => makeTwoPagePdf(n)));
  const times: number[] = [];
  for (const [n, file] of files.entries()) {
    const owner = new TestClient(client.url);
    await owner.signInAsGuest();
    const took = await time(async () => {
      const cv = await owner.uploadAndWait(file, `cv-${n}.pdf`);
      if (cv.status !== 'COMPLETED') throw new Error(`cv ${n}: ${JSON.stringify(cv)}`);
    });
    if (n >= WARM_UP) times.push(took);
  }
  print(`upload → synced profile, 2-page PDF, offline (${UPLOADS} runs)`);
  print(`  p50 ${ms(percentile(times, 0.5))}   p95 ${ms(percentile(times, 0.95))}`);
}

async function benchCachedRead(client: TestClient, reference: string): Promise<void> {
  const cv = (await client.get<CvView[]>('/api/cv')).body[0];
  const path = `/api/cv-analysis/${cv?.analysisId}`;
  await client.get<AnalysisView>(path);
  const warm = await client.fetch(path);
  const bytes = await warm.text();
  if (warm.headers.get('x-cache') !== 'HIT') throw new Error('not cached');
  await fetch(`${reference}/value`, { method: 'PUT', body: bytes });
  const read = (url: string) => async () => void (await (await fetch(url)).arrayBuffer());
  for (const concurrency of [1, 16]) {
    const times = await timeInTurn(
      {
        cached: async () => void (await (await client.fetch(path)).arrayBuffer()),
        oneGet: read(`${reference}/one-get`),
        bare: read(`${reference}/bare`),
      },
      { rounds: Math.ceil(READS / concurrency), warmUp: 20, concurrency },
    );
    const [cached, oneGet, bare] = [times.cached, times.oneGet, times.bare].map((each) =>
      percentile(each, 0.5),
    );
    if (!cached || !oneGet || !bare) throw new Error('no times');
    print(`cached read of ${(bytes.length / 1024).toFixed(0)} KiB, ${concurrency} at a time (p50)`);
    print(`  ours ${ms(cached)}   one Upstash get ${ms(oneGet)}   bare ${ms(bare)}`);
    print(`  ratio to one get ${(cached / oneGet).toFixed(2)}   ratio to bare ${(cached / bare).toFixed(2)}`);
  }
}

async function benchLookups(): Promise<void> {
  const mongo = await startMongoThread({ dataDir: join(scratch, 'lookups') });
  const driver = await new MongoClient(mongo.url).connect();
  print('findOne in the embedded MongoDB (p50)');
  for (const size of [1_000, 100_000]) {
    const documents = driver.db('bench').collection<{ _id: string; key: string; text: string }>(`of_${size}`);
    await documents.createIndex({ key: 1 });
    for (let from = 0; from < size; from += 5_000) {
      const count = Math.min(5_000, size - from);
      await documents.insertMany(
        Array.from({ length: count }, (_, n) => ({
          _id: `id-${from + n}`,
          key: `key-${from + n}`,
          text: 'x'.repeat(200),
        })),
      );
    }
    let next = 0;
    const some = () => {
      next = (next + 7_919) % size;
      return next;
    };
    const times = await timeInTurn(
      {
        byId: () => documents.findOne({ _id: `id-${some()}` }),
        byIndex: () => documents.findOne({ key: `key-${some()}` }),
      },
      { rounds: LOOKUPS, warmUp: 50, concurrency: 1 },
    );
    print(
      `  ${String(size).padStart(6)} documents: by _id ${ms(percentile(times.byId, 0.5))}   by index ${ms(percentile(times.byIndex, 0.5))}`,
    );
  }
  await driver.close();
  await mongo.close();
}

const reference = await launch('e2e/src/bench/reference-server.ts', {});
const { url, cache } = JSON.parse(reference.line) as { url: string; cache: { url: string; token: string } };
const server = await launch('apps/server/src/main.ts', {
  PORT: '0',
  DATA_DIR: join(scratch, 'data'),
  RATE_LIMITS: 'off',
  UPSTASH_REDIS_REST_URL: cache.url,
  UPSTASH_REDIS_REST_TOKEN: cache.token,
});
try {
  const address = /http:\S+/.exec(server.line)?.[0];
  if (!address) throw new Error(`no address in: ${server.line}`);
  const client = new TestClient(address);
  await client.signInAsGuest();
  print(
    `resident memory at rest: ${(await residentMegabytes(server.child.pid)).toFixed(0)} MB (server process)`,
  );
  await benchUploads(client);
  await client.uploadAndWait(await makeTwoPagePdf(-1), 'read.pdf');
  await benchCachedRead(client, url);
  print(
    `resident memory after: ${(await residentMegabytes(server.child.pid)).toFixed(0)} MB (server process)`,
  );
  await benchLookups();
} finally {
  server.child.kill('SIGTERM');
  reference.child.kill('SIGTERM');
  await rm(scratch, { recursive: true, force: true });
}
process.exit(0);
