import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SECRET_BYTES = 32;

/** The key that signs session cookies when none is configured: made once, kept in the data directory, for its owner alone. */
export async function readAuthSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'auth-secret');
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await writeFile(`${path}.new`, secret, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  return secret;
}
