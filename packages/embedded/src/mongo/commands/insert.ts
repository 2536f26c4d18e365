import { prepareInsert } from '../storage/prepare-document.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { assertBatchSize, reportErrors, runBatch } from './write-batch.ts';

export const insert: Command = {
  names: ['insert'],
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  run(request, { store }) {
    const { fields, database, rawDocuments } = request;
    const name = readCollectionName(request);
    assertBatchSize(rawDocuments.length);
    let inserted = 0;
    const writeErrors = runBatch(store, rawDocuments, fields.boolean('ordered') ?? true, (bytes) => {
      const { body, document } = prepareInsert(bytes);
      store.ensureCollection(database, name).insert(body, document);
      inserted += 1;
    });
    return { n: inserted, ...reportErrors(writeErrors), ok: 1 };
  },
};
