import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './s3/begin-upload.ts';

/** Credentials of the local servers, and the ports they had last; 0 means that any will do. */
export type EmbeddedSecrets = {
  s3: { accessKeyId: string; secretAccessKey: string; port: number };
  upstash: { token: string; port: number };
};

const FILE = 'secrets.json';

/**
 * The secrets of a data folder, made at the first call. They are what keeps other users of the machine out of the
 * servers, which listen on its loopback address. A file that cannot be read as such is replaced: nothing depends on it.
 */
export async function readSecrets(dataDir: string): Promise<EmbeddedSecrets> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, FILE);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const kept = text === null ? null : parseSecrets(text);
  if (kept !== null) {
    await chmod(path, 0o600);
    return kept;
  }
  const secrets = {
    s3: {
      accessKeyId: randomBytes(10).toString('hex'),
      secretAccessKey: randomBytes(30).toString('base64url'),
      port: 0,
    },
    upstash: { token: randomBytes(32).toString('base64url'), port: 0 },
  };
  await writeSecrets(dataDir, secrets);
  return secrets;
}

/** Replaces the file in one step, so that a kill leaves the old one or the new one. */
export async function writeSecrets(dataDir: string, secrets: EmbeddedSecrets): Promise<void> {
  const path = join(dataDir, FILE);
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dataDir);
}

function parseSecrets(text: string): EmbeddedSecrets | null {
  let value: Partial<EmbeddedSecrets> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { s3, upstash } = value ?? {};
  const words = [s3?.accessKeyId, s3?.secretAccessKey, upstash?.token];
  const ports = [s3?.port, upstash?.port];
  const valid =
    words.every((word) => typeof word === 'string' && word.length > 0) &&
    ports.every((port) => Number.isInteger(port));
  return valid && s3 && upstash ? { s3, upstash } : null;
}
