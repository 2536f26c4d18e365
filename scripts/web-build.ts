import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}apps/web/dist/.built-from`;

/** Everything the web app's bundle is made of. */
const SOURCES = [
  'apps/web/{src,public}/**/*.*',
  'apps/web/*.{html,ts,json}',
  'packages/{schema,profile}/src/**/*.ts',
  'pnpm-lock.yaml',
];

async function hashSources(): Promise<string> {
  const files = [...new Set(await Array.fromAsync(glob(SOURCES, { cwd: root })))].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(`${root}${file}`));
  return hash.digest('hex');
}

/** Whether the built web app is missing or older than its sources (by content, not by time). */
export async function isWebStale(): Promise<boolean> {
  const built = await readFile(stamp, 'utf8').catch(() => '');
  return built !== (await hashSources());
}

export async function markWebBuilt(): Promise<void> {
  await writeFile(stamp, await hashSources());
}
