import type { Db } from 'mongodb';
import { createAnalysisStore } from './analysis-store.ts';
import { type Collections, ensureIndexes, openCollections } from './collections.ts';
import { createCvQueue } from './cv-queue.ts';
import { createCvStore } from './cv-store.ts';
import { createDepartureStore } from './departure-store.ts';
import { createEditStore } from './edit-store.ts';
import { createOwnerStore } from './owner-store.ts';
import { createProfileStore } from './profile-store.ts';

/** Every repository, over collections whose indexes are in place. */
export function createStore(collections: Collections) {
  return {
    cvs: createCvStore(collections.cvs),
    queue: createCvQueue(collections.cvs),
    analyses: createAnalysisStore(collections.analyses),
    edits: createEditStore(collections.edits),
    departures: createDepartureStore(collections.departures),
    profiles: createProfileStore(collections),
    owners: createOwnerStore(collections),
  };
}

/** Opens every repository over one database, with its indexes in place. */
export async function openStore(db: Db): Promise<Store> {
  const collections = openCollections(db);
  await ensureIndexes(collections);
  return createStore(collections);
}

export type Store = ReturnType<typeof createStore>;
