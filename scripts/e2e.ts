import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';
import { isWebStale, markWebBuilt } from './web-build.ts';

/** `pnpm test:e2e [playwright arguments]`: the built app in a real browser. */
async function main(): Promise<number> {
  const browser = findBrowser();
  if (await isWebStale()) {
    const built = await run('pnpm', ['--filter', '@vitae/web', 'build', '--logLevel', 'warn']);
    if (built !== 0) return built;
    await markWebBuilt();
  }
  const args = ['--filter', '@vitae/e2e', 'exec', 'playwright', 'test', ...process.argv.slice(2)];
  return run('pnpm', args, { E2E_BROWSER: browser });
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
