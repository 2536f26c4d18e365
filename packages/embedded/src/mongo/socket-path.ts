import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, the closing zero included. */
const MAX_SOCKET_PATH_BYTES = 103;

export interface SocketPlace {
  path: string;
  /** Removes the socket file, and the folder made for it. */
  clean(): void;
}

/**
 * Where the socket goes: the wanted path, or, when that is too long for the operating system, a private folder for
 * temporary files. A file a killed server left behind is removed; the caller holds the lock that says none is running.
 */
export function prepareSocketPath(wanted: string): SocketPlace {
  if (Buffer.byteLength(wanted) <= MAX_SOCKET_PATH_BYTES) {
    removeSocket(wanted);
    return { path: wanted, clean: () => removeSocket(wanted) };
  }
  const path = join(mkdtempSync(join(tmpdir(), 'vitae-')), 'mongo.sock'); // mkdtemp makes it 0700
  return { path, clean: () => rmSync(dirname(path), { recursive: true, force: true }) };
}

/** Removes nothing but a socket: another file at that path is not ours, and listening there will fail. */
function removeSocket(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSocket()) rmSync(path, { force: true });
}
