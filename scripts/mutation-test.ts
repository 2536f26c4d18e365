/**
 * `pnpm test:mutations [COUNT] [SEED] [FOLDER...]`: damages the repository's made-up CVs in COUNT seeded ways and reads them
 * in the product's own pool, and every file of the folders as it is. Each must end by a reading or by a named refusal
 * within the limits of time and memory, and say nothing that its page does not.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { argv, stderr, stdout } from 'node:process';
import { startPool } from '../apps/server/src/pool/start-pool.ts';
import { mutateDocument } from '../fixtures/src/mutate/mutate-document.ts';
import { randomFrom } from '../fixtures/src/random.ts';
import { findUngrounded } from '../fixtures/src/score/find-ungrounded.ts';
import { listCorpus } from '../fixtures/src/score/score-corpus.ts';
import { AppError, ReadingErrorCode } from '../packages/schema/src/errors.ts';
import { CvId } from '../packages/schema/src/ids.ts';
import { root } from './run.ts';

const [count = '1000', seed = '1', ...folders] = argv.slice(2);
/** A reading is refused as TIMED_OUT at its deadline; the pool may take a moment more to say so. */
const HANGS_AFTER_MS = 17_000;
/** How a file's own fault may end; the other codes are faults of ours. */
const NAMED: ReadonlySet<string> = new Set(
  ReadingErrorCode.exclude(['TIMED_OUT', 'CRASHED', 'UNAVAILABLE', 'INTERNAL']).options,
);
const CV = CvId.parse('cv_mutated');
const KEPT = join(root, 'node_modules/.cache/mutations');

type Case = { name: string; bytes: Uint8Array };

function* cases(): Generator<Case> {
  const fixtures = join(root, 'fixtures');
  const documents = listCorpus(fixtures, 'fixtures.json').filter(({ hard }) => hard === undefined);
  for (let number = 0; number < Number(count); number += 1) {
    const document = documents[number % documents.length];
    if (!document) return;
    const random = randomFrom(`${seed}/${number}`);
    const bytes = new Uint8Array(readFileSync(join(fixtures, document.document)));
    yield { name: `${number}-${basename(document.document)}`, bytes: mutateDocument(bytes, random) };
  }
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort())
      yield { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
  }
}

const pool = await startPool({ workers: 1 });

/** How reading ended: `read` or the refusal's code; anything else is a fault of ours. */
async function outcomeOf({ bytes }: Case): Promise<string> {
  try {
    const { text, output } = await pool.readAndAnalyse(bytes, { cvId: CV });
    const [invented] = findUngrounded(text, output);
    return invented === undefined ? 'read' : `INVENTED ${invented}`;
  } catch (error) {
    return error instanceof AppError ? error.code : `FAULT ${error}`;
  }
}

const outcomes = new Map<string, number>();
const faults: string[] = [];
let slowest = 0;
let done = 0;
for (const each of cases()) {
  const began = performance.now();
  const outcome = await outcomeOf(each);
  const took = performance.now() - began;
  slowest = Math.max(slowest, took);
  outcomes.set(outcome.split(' ')[0] ?? '', (outcomes.get(outcome.split(' ')[0] ?? '') ?? 0) + 1);
  if ((outcome !== 'read' && !NAMED.has(outcome)) || took > HANGS_AFTER_MS) {
    faults.push(`${each.name}: ${outcome} after ${took.toFixed(0)} ms`);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(join(KEPT, each.name), each.bytes);
  }
  done += 1;
  stderr.write(`\r${done} ${each.name.slice(0, 70).padEnd(70)}`);
}
await pool.close();
stderr.write('\r');
stdout.write(`${JSON.stringify(Object.fromEntries([...outcomes].sort()))}\n`);
stdout.write(`slowest ${slowest.toFixed(0)} ms\n`);
for (const fault of faults) stdout.write(`${fault}\n`);
stdout.write(`${done - faults.length} passed, ${faults.length} failed\n`);
if (faults.length > 0) process.exitCode = 1;
