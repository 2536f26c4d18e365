import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment of a child: this Node and the workspace's commands come first. */
export function childEnv(extra: Record<string, string> = {}): Record<string, string | undefined> {
  // biome-ignore lint/style/noProcessEnv: children inherit the environment
  const inherited = process.env;
  return {
    ...inherited,
    ...extra,
    TURBO_TELEMETRY_DISABLED: '1',
    PATH: [`${root}node_modules/.bin`, inherited.PATH].join(delimiter),
  };
}

/** Runs a command in the repository with its output on this terminal. @returns its exit code */
export function run(command: string, args: string[], extra: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: childEnv(extra) });
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
