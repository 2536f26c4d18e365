import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process has this data directory. */
export class DataDirInUse extends Error {
  constructor(dataDir: string) {
    super(`DATA_DIR ${dataDir} is in use by another Vitae. Stop that one, or set another DATA_DIR.`);
  }
}

/**
 * Takes a data directory for this process alone. The lock is the operating system's (SQLite's exclusive lock on a file),
 * so it ends with the process, however that dies.
 * @throws DataDirInUse
 */
export async function lockDataDir(dataDir: string): Promise<{ release(): void }> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chmod(dataDir, 0o700);
  const lock = new DatabaseSync(join(dataDir, 'lock.db'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new DataDirInUse(dataDir);
    throw error;
  }
  return { release: () => lock.close() };
}
