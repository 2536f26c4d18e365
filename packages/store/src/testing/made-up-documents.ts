import { type EngineOutput, emptyResult } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import { analysisIdOf, blobKeyOf, type CvId, newCvId, type OwnerId } from '@vitae/schema/ids';
import type { AnalysisDocument, CvDocument } from '../documents.ts';

const NO_TEXT: CvText = { format: 'text', pages: 1, lines: [], hidden: [] };

function makeOutput(): EngineOutput {
  const engine = {
    kind: 'offline',
    version: '1',
    provider: null,
    model: null,
    promptVersion: null,
    durationMs: 1,
    tokens: null,
  } as const;
  return { engine, result: emptyResult(), evidence: {}, unplaced: [], warnings: [] };
}

/** A CV that waits in the queue. */
export function madeUpCv(ownerId: OwnerId, fields: Partial<CvDocument> = {}): CvDocument {
  const _id = fields._id ?? newCvId();
  const at = fields.uploadedAt ?? new Date('2026-03-01T09:00:00Z');
  return {
    _id,
    ownerId,
    sha256: `hash of ${_id}`,
    fileName: 'cv.txt',
    mediaType: 'text/plain',
    size: 1,
    blobKey: blobKeyOf(_id),
    uploadedAt: at,
    state: { status: 'PENDING' },
    attempts: 0,
    deferrals: 0,
    notBefore: at,
    rev: 1,
    ai: 'none',
    ...fields,
  };
}

/** The first version of a CV's analysis, as a worker creates it. */
export function madeUpAnalysis(
  ownerId: OwnerId,
  cvId: CvId,
  fields: Partial<AnalysisDocument> = {},
): AnalysisDocument {
  const output = makeOutput();
  const { engine: _, ...said } = output;
  return {
    _id: analysisIdOf(cvId),
    ownerId,
    cvId,
    uploadedAt: new Date('2026-03-01T09:00:00Z'),
    text: NO_TEXT,
    runs: [output],
    currentRun: 0,
    ...said,
    suggestions: [],
    version: 1,
    changes: [],
    syncPending: 1,
    ...fields,
  };
}
