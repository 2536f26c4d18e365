import type {
  AnalysisResult,
  AnalysisWarning,
  EngineOutput,
  Evidence,
  UnplacedLine,
} from '@vitae/schema/analysis';
import type { CvState } from '@vitae/schema/cv';
import type { CvText } from '@vitae/schema/cv-text';
import type { AnalysisId, BlobKey, CvId, EditId, OwnerId } from '@vitae/schema/ids';
import type { EditInput, Identity, ProfileRow, RemovedRow } from '@vitae/schema/profile';
import type { Suggestion } from '@vitae/schema/suggestion';

/** Who works on a document, and until when nobody else may. */
export type Lease = { token: string; until: Date };

/** What an erasure found before it removed anything, so that the receipt counts it after any interruption. */
export type Erased = { blobs: number; analyses: number; profileRows: number; cacheKeys: number };

/** A CV is its own queue entry: `state`, `notBefore`, `attempts` and `lease` are all a worker needs. */
export type CvDocument = {
  _id: CvId;
  ownerId: OwnerId;
  /** hex; absent while the CV is being erased, so that the same bytes can be uploaded anew */
  sha256?: string;
  fileName: string;
  mediaType: string;
  size: number;
  blobKey: BlobKey;
  uploadedAt: Date;
  state: CvState;
  /** claims since the last progress; a file that kills its worker three times is set aside */
  attempts: number;
  /** times the work was put off because a dependency was away */
  deferrals: number;
  /** nobody claims the CV before; while it is leased, the lease's end */
  notBefore: Date;
  lease?: Lease;
  rev: number;
  analysisId?: AnalysisId;
  ai: 'none' | 'requested' | 'done' | 'failed';
  /** AI runs there were when the consent began to be followed; when there are more, its run is written */
  aiFrom?: number;
  erased?: Erased;
  /** since when only the cache is left to erase, which could not be reached */
  cachePending?: Date;
};

/** What a change replaced, so that it can be taken back. */
export type AnalysisPatch = {
  result: AnalysisResult;
  evidence: Evidence;
  suggestions: Suggestion[];
  unplaced: UnplacedLine[];
};

export type AnalysisChange = {
  version: number;
  at: Date;
  by: 'person' | 'engine';
  kind: 'update' | 'undo' | 'ai-run';
  /** the state before this change; absent for an undo, and dropped from old changes to bound the document */
  before?: AnalysisPatch;
};

/** One CV's analysis: engine outputs are append-only, the current result is theirs or the person's. */
export type AnalysisDocument = {
  _id: AnalysisId;
  ownerId: OwnerId;
  cvId: CvId;
  uploadedAt: Date;
  text: CvText;
  runs: EngineOutput[];
  /** index into `runs` of the output the current result grew from */
  currentRun: number;
  result: AnalysisResult;
  evidence: Evidence;
  suggestions: Suggestion[];
  unplaced: UnplacedLine[];
  warnings: AnalysisWarning[];
  version: number;
  changes: AnalysisChange[];
  /** the version that still has to reach the profile, or the cache */
  syncPending?: number;
  cachePending?: number;
};

export type EditDocument = Omit<EditInput, 'id' | 'target'> & {
  _id: EditId;
  ownerId: OwnerId;
  at: Date;
  target: EditInput['target'] & { was: Identity };
  undoneAt?: Date;
  syncPending?: number;
};

/**
 * An owner nobody is any more: a guest whom an account absorbed, or whoever was erased. A request that began before may
 * still write in its name; that is carried on, or erased, as long as one may live.
 */
export type DepartureDocument = {
  _id: OwnerId;
  /** the account that takes what is written; null: it is erased */
  into: OwnerId | null;
  /** the user to erase along with the owner */
  userId?: string;
  begunAt: Date;
  lookAt: Date;
};

/** The profile's commit: rows that are not in the manifest do not exist for readers. */
export type ProfileDocument = {
  _id: OwnerId;
  fence: number;
  lease?: Lease;
  revision: number;
  contact: ProfileRow;
  summary: ProfileRow;
  removed: RemovedRow[];
  manifest: Record<string, string[]>;
};

/** An immutable row; its id is a hash of owner, row and content. */
export type RowDocument = { _id: string; ownerId: OwnerId; rowId: string; fence: number; row: ProfileRow };
