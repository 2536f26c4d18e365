import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isWebStale, markWebBuilt } from './web-build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// `pnpm start`: the web app is built when its sources changed, then the server runs in this very process, so that a
// signal meant for one of them reaches it.
if (await isWebStale()) {
  const build = spawnSync('pnpm', ['--filter', '@vitae/web', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
  await markWebBuilt();
}
await import('../apps/server/src/main.ts');
