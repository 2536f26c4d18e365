import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CvView } from '@vitae/schema/cv';
import type { Profile } from '@vitae/schema/profile';
import { TestClient } from '../apps/server/src/testing/test-client.ts';
import { childEnv, root } from './run.ts';

/**
 * `pnpm test:kill [kills] [seed]`: kills the server, or a child of its pool, with SIGKILL at random moments of an upload,
 * of the work and of an erasure, restarts it, and checks that every acknowledged upload is finished once, every erasure
 * is whole, and no row is doubled.
 */
const KILLS = Number(process.argv[2] ?? 60);
const SEED = Number(process.argv[3] ?? Date.now() % 1_000_000);
/** The promise: any work is resumed within 15 s of a restart; reading and syncing take a second more at most. */
const RESUME_WITHIN_MS = 16_000;
const START_WITHIN_MS = 20_000;

/** mulberry32: small, seeded, good enough to choose moments. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = seeded(SEED);
const pick = <T>(values: readonly [T, ...T[]]): T =>
  values[Math.floor(random() * values.length)] ?? values[0];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

const dataDir = await mkdtemp(join(tmpdir(), 'vitae-kill-'));
const port = await freePort();
const client = new TestClient(`http://localhost:${port}`);

async function start(): Promise<ChildProcess> {
  const child = spawn('node', ['apps/server/src/main.ts'], {
    cwd: root,
    env: childEnv({ PORT: String(port), DATA_DIR: dataDir, RATE_LIMITS: 'off' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('ready') && resolve());
    child.once('exit', (code) => reject(new Error(`the server did not start (${code})`)));
  });
  await Promise.race([
    ready,
    delay(START_WITHIN_MS).then(() => Promise.reject(new Error('no start in time'))),
  ]);
  child.removeAllListeners('exit');
  return child;
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

/** Process ids of the server's children: the reading pool. */
async function poolOf(server: ChildProcess): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    ids.map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      return { id: Number(id), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
    }),
  );
  return parents.filter(({ parent }) => parent === server.pid).map(({ id }) => id);
}

const employerOf = (n: number) => `Cobblestone Works ${n} Ltd`;
const cvOf = (n: number) => `Robin Sample
robin.sample@example.com

EXPERIENCE

Platform Engineer
${employerOf(n)}, Springfield
March ${1_980 + (n % 40)} – June ${1_980 + (n % 40)}
- Built part number ${n} of the thing

EDUCATION

BSc in Computer Science
University of Westmarch
2001 – 2005

SKILLS
Go, TypeScript, Rust
`;

const kept = new Map<string, number>(); // acknowledged, not erased: CV id → its number
const erasing = new Set<string>(); // an erasure was asked for; it may or may not have been acknowledged
const histogram: Record<string, number> = {};

async function waitForAll(): Promise<number> {
  const startedAt = Date.now();
  while (true) {
    const cvs = (await client.get<CvView[]>('/api/cv')).body;
    const open = cvs.filter(({ status }) => status !== 'COMPLETED' && status !== 'FAILED');
    const profile = (await client.get<Profile>('/api/profile')).body;
    if (open.length === 0 && !profile.syncing) return Date.now() - startedAt;
    if (Date.now() - startedAt > RESUME_WITHIN_MS) {
      throw new Error(
        `stuck after ${RESUME_WITHIN_MS} ms: ${JSON.stringify(open)}, syncing ${profile.syncing}`,
      );
    }
    await delay(20);
  }
}

async function check(): Promise<void> {
  const cvs = (await client.get<CvView[]>('/api/cv')).body;
  const failed = cvs.filter(({ status }) => status === 'FAILED');
  if (failed.length > 0) throw new Error(`failed: ${JSON.stringify(failed)}`);
  const ids = new Set(cvs.map(({ id }) => String(id)));
  for (const id of erasing) if (!ids.has(id)) kept.delete(id);
  for (const [id, n] of kept) if (!ids.has(id)) throw new Error(`acknowledged upload ${n} is lost`);
  const profile = (await client.get<Profile>('/api/profile')).body;
  const employers = profile.experiences.map(({ fields }) => String(fields.organisation?.value));
  const numberOf = new Map(cvs.map(({ id }) => [String(id), kept.get(id)]));
  const expected = [...numberOf.values()].filter((n) => n !== undefined).map(employerOf);
  const missing = expected.filter((employer) => !employers.includes(employer));
  if (missing.length > 0) throw new Error(`not in the profile: ${missing.join(', ')}`);
  if (new Set(employers).size !== employers.length)
    throw new Error(`doubled rows: ${employers.sort().join(', ')}`);
  if (employers.length !== cvs.length) throw new Error(`${employers.length} rows for ${cvs.length} CVs`);
  if (cvs.length > 0 && profile.educations.length !== 1)
    throw new Error(`${profile.educations.length} educations`);
  if (cvs.length > 0 && profile.skills.length !== 3) throw new Error(`${profile.skills.length} skills`);
}

/** Kills the server, or a child of its pool, when `moment` comes. */
async function killWhen(server: ChildProcess, moment: string, id: string | undefined): Promise<void> {
  if (moment === 'at random') await delay(random() * 300);
  else if (id && moment !== 'after upload') {
    const reached = client.waitFor(({ cvs }) => {
      const cv = cvs.find((each) => each.id === id);
      return !cv || cv.stage === moment || cv.status === moment || cv.status === 'COMPLETED';
    });
    await Promise.race([reached.catch(() => undefined), delay(2_000)]);
  }
  const [child] = random() < 0.2 ? await poolOf(server) : [];
  if (child) process.kill(child, 'SIGKILL');
  else server.kill('SIGKILL');
  const what = `${child ? 'child' : 'server'} ${moment}`;
  histogram[what] = (histogram[what] ?? 0) + 1;
}

let server = await start();
await client.signInAsGuest();
let slowest = 0;
for (let n = 0; n < KILLS; n += 1) {
  const erase = kept.size > 3 && random() < 0.3 ? pick([...kept.keys()] as [string, ...string[]]) : undefined;
  if (erase) {
    erasing.add(erase);
    const asked = client.send('DELETE', `/api/cv/${erase}`).catch(() => undefined);
    await killWhen(server, pick(['at random', 'DELETING']), erase);
    await asked;
  } else {
    const uploaded = client.upload(cvOf(n), `cv-${n}.txt`).then(
      ({ status, body }) => {
        if (status !== 202) throw new Error(`upload answered ${status}`);
        kept.set(body.cvId, n);
        return body.cvId;
      },
      () => undefined, // not acknowledged
    );
    const moment = pick(['at random', 'after upload', 'reading', 'analysing', 'syncing']);
    if (moment === 'at random') await killWhen(server, moment, undefined);
    else await killWhen(server, moment, await uploaded);
    await uploaded;
  }
  if (server.signalCode !== null || server.killed) {
    await gone(server);
    server = await start();
  }
  // what was stored without being acknowledged belongs to nobody's count, but must end well too
  for (const cv of (await client.get<CvView[]>('/api/cv')).body) {
    const number = /^cv-(\d+)\.txt$/.exec(cv.fileName)?.[1];
    if (!kept.has(cv.id) && !erasing.has(cv.id)) kept.set(cv.id, Number(number));
  }
  slowest = Math.max(slowest, await waitForAll());
  await check();
  process.stdout.write(`\r${n + 1}/${KILLS} kills, slowest recovery ${slowest} ms`);
}
server.kill('SIGTERM');
await gone(server);
await rm(dataDir, { recursive: true, force: true });
process.stdout.write(`\nseed ${SEED}: ${JSON.stringify(histogram)}\n${KILLS} passed, 0 failed\n`);
