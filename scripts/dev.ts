import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { childEnv, root } from './run.ts';

/**
 * `pnpm dev`: the server and its reader processes restart on a change of their sources, the web app is replaced in place;
 * one Ctrl-C ends both.
 */
const API_PORT = '3001';
const WEB_PORT = '3000';

// folders, not what the process imports: readers run in processes of their own
const packages = readdirSync(`${root}/packages`).map((name) => `packages/${name}/src`);
const watched = ['apps/server/src', ...packages].map((folder) => `--watch-path=${folder}`);

process.stdout.write(
  `Open http://localhost:${WEB_PORT}, once both are ready; the API alone is on port ${API_PORT}.\n`,
);
const children = [
  spawn('node', ['--watch-preserve-output', ...watched, 'apps/server/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: childEnv({ PORT: API_PORT, RATE_LIMITS: 'off' }),
  }),
  spawn('pnpm', ['--filter', '@vitae/web', 'exec', 'vite', '--port', WEB_PORT, '--strictPort'], {
    cwd: root,
    stdio: 'inherit',
    env: childEnv({ API_PORT }),
  }),
];

const stopAll = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stopAll).on('SIGTERM', stopAll);
for (const child of children) child.on('exit', stopAll);
