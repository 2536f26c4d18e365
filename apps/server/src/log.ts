import type { Log } from '@vitae/api/deps';

/** One JSON object a line on standard error; standard output is for the address alone. */
export const log: Log = (level, event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
};
