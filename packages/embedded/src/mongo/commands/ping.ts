import type { Command } from './command.ts';

export const ping: Command = {
  names: ['ping'],
  fields: [],
  run: () => ({ ok: 1 }),
};
