import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { childEnv, root } from './run.ts';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function installed(): string | null {
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return existsSync(MAC) ? MAC : null;
}

function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function quietly(command: string, args: string[]): void {
  spawnSync(command, args, {
    cwd: root,
    stdio: 'ignore',
    env: childEnv({ DEBIAN_FRONTEND: 'noninteractive' }),
  });
}

/**
 * A browser for the end-to-end tests: an installed Chrome or Chromium, else Playwright's own download, else, for root on
 * Debian, its `chromium` package.
 * @throws Error with the cure when there is none
 */
export function findBrowser(): string {
  const here = installed() ?? playwrightsOwn();
  if (here) return here;
  quietly('playwright', ['install', 'chromium']);
  const downloaded = playwrightsOwn();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    quietly('apt-get', ['update', '-qq']);
    quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  const packaged = installed();
  if (packaged) return packaged;
  throw new Error(
    'The end-to-end tests need Chrome or Chromium: install one (on Debian: apt-get install chromium).',
  );
}
