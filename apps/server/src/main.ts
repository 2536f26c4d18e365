import { fileURLToPath } from 'node:url';
import { BadEnv, readEnv } from './env.ts';
import { DataDirInUse } from './lock-data-dir.ts';
import { startServer } from './start-server.ts';

const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url));

// the AI SDK writes its remarks about models to standard error, past the log
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });

/** Starts Vitae with the settings of the environment and runs it until a signal. */
async function main(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the one place where the environment is read
  const env = readEnv(process.env);
  const server = await startServer(env, { webRoot: WEB_ROOT });
  process.stdout.write(`Vitae is ready: ${server.url}\n`);
  const stop = () => {
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const known = error instanceof BadEnv || error instanceof DataDirInUse;
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const line = inUse ? 'PORT is in use by another program; set another PORT' : known ? error.message : null;
  process.stderr.write(`${line ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
});
