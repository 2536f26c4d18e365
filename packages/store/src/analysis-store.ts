import { type AnalysisId, analysisIdOf, type CvId, type OwnerId } from '@vitae/schema/ids';
import type { Collection } from 'mongodb';
import type { AnalysisChange, AnalysisDocument } from './documents.ts';

/** Undo reaches this far back; older changes keep who and when, and give up the replaced state to bound the document. */
const CHANGES_WITH_STATE = 10;

type Mark = 'syncPending' | 'cachePending';

/** What a new version replaces. */
export type NewVersion = Pick<
  AnalysisDocument,
  'result' | 'evidence' | 'suggestions' | 'unplaced' | 'warnings'
> &
  Partial<Pick<AnalysisDocument, 'runs' | 'currentRun'>>;

function withoutOldStates(changes: AnalysisChange[]): AnalysisChange[] {
  const first = changes.length - CHANGES_WITH_STATE;
  return changes.map((change, index) => {
    if (index >= first) return change;
    const { before: _, ...kept } = change;
    return kept;
  });
}

/** Analyses and their two marks. A mark holds the version that set it and is cleared only where it still equals it. */
export function createAnalysisStore(analyses: Collection<AnalysisDocument>) {
  return {
    /** Creates the analysis unless an earlier attempt did. @returns the one that stands */
    async create(analysis: AnalysisDocument): Promise<AnalysisDocument> {
      const { _id, ...fields } = analysis;
      const { upsertedCount } = await analyses.updateOne({ _id }, { $setOnInsert: fields }, { upsert: true });
      return (upsertedCount === 0 && (await analyses.findOne({ _id }))) || analysis;
    },

    /** For the worker that holds the CV's lease, whoever the analysis was made for. */
    ofCv: (cvId: CvId) => analyses.findOne({ _id: analysisIdOf(cvId) }),

    /**
     * Gives an analysis to the owner of its CV: an attempt that outlived its lease made it for a guest whom an account has
     * absorbed since. Only for the holder of the CV's lease.
     */
    async hand(analysis: AnalysisDocument, ownerId: OwnerId): Promise<AnalysisDocument> {
      await analyses.updateOne({ _id: analysis._id, ownerId: analysis.ownerId }, [
        { $set: { ownerId, syncPending: '$version' } },
      ]);
      return { ...analysis, ownerId };
    },

    find: (ownerId: OwnerId, id: AnalysisId) => analyses.findOne({ _id: id, ownerId }),

    list: (ownerId: OwnerId) => analyses.find({ ownerId }).sort({ uploadedAt: 1, _id: 1 }).toArray(),

    /** Id and version of each analysis of an owner: what a live page needs to know what to read again. */
    versions: (ownerId: OwnerId) =>
      analyses
        .find({ ownerId }, { projection: { version: 1, syncPending: 1, cachePending: 1 } })
        .map(({ _id, version, syncPending, cachePending }) => ({ _id, version, syncPending, cachePending }))
        .toArray(),

    /**
     * Compare-and-set: writes a new version where the stored one is still `current.version`, with the change and both marks.
     * @returns the new document, null when somebody else was faster
     */
    async replace(
      current: AnalysisDocument,
      next: NewVersion,
      change: Omit<AnalysisChange, 'version'>,
    ): Promise<AnalysisDocument | null> {
      const version = current.version + 1;
      const changes = withoutOldStates([...current.changes, { ...change, version }]);
      return analyses.findOneAndUpdate(
        { _id: current._id, ownerId: current.ownerId, version: current.version },
        { $set: { ...next, version, changes, syncPending: version, cachePending: version } },
        { returnDocument: 'after' },
      );
    },

    async clearMark(id: AnalysisId, mark: Mark, version: number): Promise<void> {
      await analyses.updateOne({ _id: id, [mark]: version }, { $unset: { [mark]: '' } });
    },

    /** Documents that still have to reach the cache. */
    cachePending: (limit: number) =>
      analyses
        .find({ cachePending: { $exists: true } })
        .limit(limit)
        .toArray(),

    /** Owners whose profile lags behind an analysis. */
    async ownersToSync(limit: number): Promise<OwnerId[]> {
      const marked = await analyses
        .find({ syncPending: { $exists: true } }, { projection: { ownerId: 1 } })
        .limit(limit)
        .toArray();
      return [...new Set(marked.map((analysis) => analysis.ownerId))];
    },

    async exists(id: AnalysisId): Promise<boolean> {
      return (await analyses.countDocuments({ _id: id }, { limit: 1 })) === 1;
    },

    async remove(id: AnalysisId): Promise<void> {
      await analyses.deleteOne({ _id: id });
    },

    /** All analyses' ids with their CVs, in pages by id: for the sweep of orphans. */
    page: (after: string, limit: number): Promise<{ _id: AnalysisId; cvId: CvId }[]> =>
      analyses
        .find({ _id: { $gt: after as AnalysisId } }, { projection: { cvId: 1 } })
        .sort({ _id: 1 })
        .limit(limit)
        .map(({ _id, cvId }) => ({ _id, cvId }))
        .toArray(),
  };
}

export type AnalysisStore = ReturnType<typeof createAnalysisStore>;
