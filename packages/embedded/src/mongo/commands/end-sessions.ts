import type { Command } from './command.ts';

/** Sessions hold nothing here (no transactions), so ending one is a courtesy. */
export const endSessions: Command = {
  names: ['endSessions'],
  fields: [],
  run: () => ({ ok: 1 }),
};
