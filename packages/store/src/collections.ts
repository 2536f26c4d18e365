import { ListSection } from '@vitae/schema/analysis';
import type { Collection, Db } from 'mongodb';
import type {
  AnalysisDocument,
  CvDocument,
  DepartureDocument,
  EditDocument,
  ProfileDocument,
  RowDocument,
} from './documents.ts';

export type Collections = {
  cvs: Collection<CvDocument>;
  analyses: Collection<AnalysisDocument>;
  edits: Collection<EditDocument>;
  departures: Collection<DepartureDocument>;
  profiles: Collection<ProfileDocument>;
  rows: (section: ListSection) => Collection<RowDocument>;
};

/** The collections of the data model, by their names in the database. */
export function openCollections(db: Db): Collections {
  return {
    cvs: db.collection('cvs'),
    analyses: db.collection('cvAnalyses'),
    edits: db.collection('edits'),
    departures: db.collection('departures'),
    profiles: db.collection('profiles'),
    rows: (section) => db.collection(section),
  };
}

/** Creates what the queries need; harmless when it is there already. */
export async function ensureIndexes({ cvs, analyses, edits, departures, rows }: Collections): Promise<void> {
  await cvs.createIndexes([
    { key: { ownerId: 1, sha256: 1 }, unique: true, partialFilterExpression: { sha256: { $exists: true } } },
    { key: { 'state.status': 1, notBefore: 1 } },
  ]);
  await analyses.createIndexes([
    { key: { ownerId: 1, uploadedAt: 1 } },
    { key: { cvId: 1 } },
    { key: { syncPending: 1 }, partialFilterExpression: { syncPending: { $exists: true } } },
    { key: { cachePending: 1 }, partialFilterExpression: { cachePending: { $exists: true } } },
  ]);
  await edits.createIndexes([
    { key: { ownerId: 1, at: 1 } },
    { key: { syncPending: 1 }, partialFilterExpression: { syncPending: { $exists: true } } },
  ]);
  await departures.createIndexes([{ key: { lookAt: 1 } }, { key: { into: 1 } }]);
  for (const section of ListSection.options) await rows(section).createIndex({ ownerId: 1, rowId: 1 });
}
