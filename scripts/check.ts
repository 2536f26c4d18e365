import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { run } from './run.ts';

/** What one stage found: a tool is one check, a test suite as many as it has tests. */
type Outcome = { passed: number; failed: number };

const reports = await mkdtemp(join(tmpdir(), 'vitae-check-'));

async function tool(command: string, ...args: string[]): Promise<Outcome> {
  const ok = (await run(command, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function readReport<Report>(path: string): Promise<Report | null> {
  return readFile(path, 'utf8').then(
    (text) => JSON.parse(text),
    () => null,
  );
}

/** A suite that ends badly without naming a failed test (it could not start, say) counts as one failure. */
function settle(code: number, found: Outcome | null): Outcome {
  if (!found) return { passed: 0, failed: 1 };
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

async function vitest(name: string, ...projects: string[]): Promise<Outcome> {
  const file = join(reports, `${name}.json`);
  const args = projects.flatMap((project) => ['--project', project]);
  const code = await run('vitest', [
    'run',
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = await readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  return settle(code, report && { passed: report.numPassedTests, failed: report.numFailedTests });
}

async function playwright(): Promise<Outcome> {
  const file = join(reports, 'e2e.json');
  const code = await run('node', ['scripts/e2e.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_REPORTERS: 'json',
  });
  const report = await readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file);
  return settle(
    code,
    report && { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky },
  );
}

const STAGES: Record<string, () => Promise<Outcome>> = {
  lint: () => tool('biome', 'check', '--error-on-warnings', '.'),
  typecheck: () => tool('turbo', 'run', 'typecheck', '--output-logs=errors-only'),
  unused: () => tool('knip'),
  unit: () => vitest('unit', 'unit', 'web'),
  integration: () => vitest('integration', 'integration'),
  e2e: playwright,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STAGES));
if (unknown.length > 0) throw new Error(`no such stage: ${unknown.join(', ')}`);

let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const name of wanted) {
  const startedAt = performance.now();
  const outcome = (await STAGES[name]?.()) ?? { passed: 0, failed: 0 };
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  passed += outcome.passed;
  failed += outcome.failed;
  summary.push(`${name}: ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s`);
}
await rm(reports, { recursive: true });
process.stdout.write(
  `\n${summary.map((line) => `  ${line}`).join('\n')}\n\n${passed} passed, ${failed} failed\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
