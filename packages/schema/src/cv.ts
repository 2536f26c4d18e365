import { z } from 'zod';
import { ReadingErrorCode } from './errors.ts';
import { AnalysisId, CvId } from './ids.ts';

export const CvStage = z.enum(['reading', 'analysing', 'syncing']);
export type CvStage = z.infer<typeof CvStage>;

/** How far the recognition of a scan has come. */
export const PagesRead = z.object({ read: z.number().int().min(0), total: z.number().int().min(1) });
export type PagesRead = z.infer<typeof PagesRead>;

/** The life of a CV. A discriminated union: no state hides in a null. */
export const CvState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('PENDING') }),
  z.object({ status: z.literal('PROCESSING'), stage: CvStage, pages: PagesRead.optional() }),
  z.object({ status: z.literal('COMPLETED') }),
  z.object({ status: z.literal('FAILED'), stage: CvStage, code: ReadingErrorCode, retryable: z.boolean() }),
  z.object({ status: z.literal('DELETING') }),
]);
export type CvState = z.infer<typeof CvState>;
export type CvStatus = CvState['status'];

/** The answer of `GET /api/cv/:id`, an element of `GET /api/cv`, and the snapshot a progress event carries. */
export const CvView = z.object({
  id: CvId,
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  uploadedAt: z.iso.datetime(),
  status: z.enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'DELETING']),
  stage: CvStage.optional(),
  /** pages recognised so far, while a scan is read */
  pages: PagesRead.optional(),
  error: z.object({ code: ReadingErrorCode, message: z.string(), retryable: z.boolean() }).optional(),
  /** set as soon as the first result stands, also while a second engine is still at work */
  analysisId: AnalysisId.optional(),
  /** an AI run was asked for and has not ended */
  aiPending: z.boolean(),
  /** grows with each change of state */
  rev: z.number().int(),
});
export type CvView = z.infer<typeof CvView>;

/** The answer of `POST /api/cv/upload`. `status` is what a list would show; `duplicate` means these bytes were here already. */
export const UploadReceipt = z.object({
  cvId: CvId,
  status: z.enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'DELETING']),
  duplicate: z.boolean(),
});
export type UploadReceipt = z.infer<typeof UploadReceipt>;

/** The answer of `DELETE /api/cv/:id`: how many of each thing are gone. */
export const ErasureReceipt = z.object({
  cvId: CvId,
  fileName: z.string(),
  erasedAt: z.iso.datetime(),
  blobs: z.number().int(),
  cvs: z.number().int(),
  analyses: z.number().int(),
  profileRows: z.number().int(),
  cacheKeys: z.number().int(),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;
