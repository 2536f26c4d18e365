import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../storage/prepare-document.ts';
import type { Command } from './command.ts';

/** The MongoDB version whose behaviour this server follows. */
const VERSION = [7, 0, 0, 0];

export const buildInfo: Command = {
  names: ['buildInfo', 'buildinfo'],
  fields: [],
  run: () => ({
    version: VERSION.slice(0, 3).join('.'),
    versionArray: VERSION.map((part) => new Int32(part)),
    modules: ['vitae-embedded'],
    storageEngines: ['sqlite'],
    bits: new Int32(64),
    debug: false,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
    ok: 1,
  }),
};
