import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that nobody can see yet. */
export type Upload = {
  path: string;
  write(data: Buffer): Promise<void>;
  /** Brings every byte to the disk and closes the file. */
  seal(): Promise<void>;
  /** Removes it. */
  discard(): Promise<void>;
};

/** Opens a new file of a random name in `folder`. */
export async function beginUpload(folder: string): Promise<Upload> {
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  return {
    path,
    async write(data) {
      await file.writeFile(data);
    },
    async seal() {
      await file.sync();
      await file.close();
    },
    async discard() {
      await file.close().catch(() => {});
      await rm(path, { force: true });
    },
  };
}

/** Brings the names in a folder to the disk: a rename is durable only then. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
