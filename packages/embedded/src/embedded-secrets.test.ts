import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecrets, writeSecrets } from './embedded-secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vitae-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const pathIn = (folder: string) => join(folder, 'secrets.json');
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('secrets stay the same in a data folder and differ between folders', async () => {
  const made = await readSecrets(join(dataDir, 'one'));
  const other = await readSecrets(join(dataDir, 'other'));
  expect(await readSecrets(join(dataDir, 'one'))).toEqual(made);
  expect(other.upstash.token).not.toBe(made.upstash.token);
  expect(other.s3.secretAccessKey).not.toBe(made.s3.secretAccessKey);
});

test('secrets are for the owner only, also after someone opened them to others', async () => {
  await readSecrets(join(dataDir, 'new'));
  expect(mode(join(dataDir, 'new'))).toBe('700');
  expect(mode(pathIn(join(dataDir, 'new')))).toBe('600');
  chmodSync(pathIn(join(dataDir, 'new')), 0o644);
  await readSecrets(join(dataDir, 'new'));
  expect(mode(pathIn(join(dataDir, 'new')))).toBe('600');
});

test('ports are kept beside the secrets', async () => {
  const { s3, upstash } = await readSecrets(dataDir);
  const withPorts = { s3: { ...s3, port: 9001 }, upstash: { ...upstash, port: 9002 } };
  await writeSecrets(dataDir, withPorts);
  expect(await readSecrets(dataDir)).toEqual(withPorts);
});

test.each(['', '{"torn', 'null', '{"s3":{},"upstash":{}}'])(
  'a file that says %j is replaced',
  async (text) => {
    writeFileSync(pathIn(dataDir), text);
    const made = await readSecrets(dataDir);
    expect(made.upstash.token).toMatch(/^[\w-]{43}$/);
    expect(await readSecrets(dataDir)).toEqual(made);
  },
);
