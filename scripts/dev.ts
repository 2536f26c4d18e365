import { spawn } from 'node:child_process';
import { childEnv, root } from './run.ts';

/** `pnpm dev`: the server restarts on a change of its sources, the web app is replaced in place; one Ctrl-C ends both. */
const API_PORT = '3001';
const WEB_PORT = '3000';

const children = [
  spawn('node', ['--watch-preserve-output', '--watch', 'apps/server/src/main.ts'], {
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
