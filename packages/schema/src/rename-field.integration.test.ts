import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Inside the repository, so that the compiler and its type packages are found from there. */
const cache = join(root, 'node_modules/.cache');

const PACKAGES = [
  'packages/schema',
  'packages/analysis',
  'packages/profile',
  'packages/store',
  'packages/api',
  'apps/web',
];

/** Copies the sources of the packages and links their dependencies, workspace ones to the copies. */
function copyWorkspace(copy: string): void {
  cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  for (const folder of PACKAGES) {
    const from = join(root, folder);
    cpSync(from, join(copy, folder), {
      recursive: true,
      filter: (path) => !/[/\\](node_modules|dist|\.turbo)$/.test(path),
    });
    linkModules(join(from, 'node_modules'), join(copy, folder, 'node_modules'), copy);
  }
}

function linkModules(from: string, to: string, copy: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.startsWith('.')) continue;
    if (name.startsWith('@')) {
      linkModules(join(from, name), join(to, name), copy);
      continue;
    }
    const own = join(copy, 'packages', name);
    const target = from.endsWith('@vitae') && existsSync(join(own, 'package.json')) ? own : join(from, name);
    symlinkSync(target, join(to, name));
  }
}

/** Errors of one package's type check, as the files they are in. */
function filesWithErrors(copy: string, folder: string): string[] {
  const checked = spawnSync('tsc', ['-p', join(copy, folder), '--pretty', 'false'], {
    encoding: 'utf8',
    cwd: copy,
  });
  const errors = checked.stdout.matchAll(/^(.*?)\(\d+,\d+\): error/gm);
  return [...new Set([...errors].map(([, file = '']) => file))];
}

describe('renaming a field of the analysis', () => {
  let copy = '';
  beforeAll(() => {
    mkdirSync(cache, { recursive: true });
    copy = mkdtempSync(join(cache, 'rename-'));
    copyWorkspace(copy);
    const schema = join(copy, 'packages/schema/src/analysis.ts');
    const text = readFileSync(schema, 'utf8');
    const renamed = text.replace(
      /(export const Experience = [\s\S]*?)\borganisation: text/,
      '$1employer: text',
    );
    expect(renamed).not.toBe(text);
    writeFileSync(schema, renamed);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each([
    ['the mapping', 'packages/schema', 'map-to-profile.ts'],
    ['the API', 'packages/api', 'packages/api/src/'],
    ['the web app', 'apps/web', 'apps/web/src/'],
  ])('fails the type check of %s', (_, folder, where) => {
    expect(filesWithErrors(copy, folder).some((file) => file.includes(where))).toBe(true);
  });
});
