import type { Db } from 'mongodb';
import { createAnalysisStore } from './analysis-store.ts';
import { ensureIndexes, openCollections } from './collections.ts';
import { createCvQueue, createCvStore } from './cv-store.ts';
import { createEditStore } from './edit-store.ts';
import { createOwnerStore } from './owner-store.ts';
import { createProfileStore } from './profile-store.ts';

/** Opens every repository over one database, with its indexes in place. */
export async function openStore(db: Db) {
  const collections = openCollections(db);
  await ensureIndexes(collections);
  return {
    cvs: createCvStore(collections.cvs),
    queue: createCvQueue(collections.cvs),
    analyses: createAnalysisStore(collections.analyses),
    edits: createEditStore(collections.edits),
    profiles: createProfileStore(collections),
    owners: createOwnerStore(collections),
  };
}

export type Store = Awaited<ReturnType<typeof openStore>>;
