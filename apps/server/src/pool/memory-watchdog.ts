import { readFile } from 'node:fs/promises';

const CHECK_EVERY_MS = 100;
const KIB = 1024;

/** Resident memory of a process in bytes; 0 where the system does not tell (the heap limit still holds there). */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * KIB;
}

/**
 * Kills a process that holds more than `maxBytes`: buffers lie outside the heap, where no limit of the engine sees them.
 * @returns `stop()`, which answers whether the process was killed
 */
export function watchMemory(pid: number, maxBytes: number): { stop(): boolean } {
  let killed = false;
  const timer = setInterval(async () => {
    if ((await residentBytes(pid)) <= maxBytes || killed) return;
    killed = true;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended by itself in this moment
    }
  }, CHECK_EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return killed;
    },
  };
}
