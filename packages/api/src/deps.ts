import type { NamedModel } from '@vitae/analysis/ai/analyse-with-models';
import type { ReadOutput } from '@vitae/schema/analysis';
import type { PagesRead } from '@vitae/schema/cv';
import type { CvId } from '@vitae/schema/ids';
import type { AnalysisCache } from '@vitae/store/analysis-cache';
import type { BlobStore } from '@vitae/store/blob-store';
import type { Store } from '@vitae/store/open-store';
import type { Accounts } from './accounts.ts';
import type { Changes } from './changes.ts';
import type { RateLimiter } from './http/rate-limiter.ts';

/** One line of the log: an event's name and plain facts. Never a CV's text, a name or an address. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  event: string,
  facts?: Record<string, string | number | boolean | undefined>,
) => void;

/** Whose file is read; `onPages` hears how many pages of a scan are recognised. */
export type ReadingRequest = { cvId: CvId; signal?: AbortSignal; onPages?: (pages: PagesRead) => void };

/** Reading and the offline engine, in a child process with limits. Throws AppError for what is wrong with the file. */
export type ReadAndAnalyse = (bytes: Uint8Array, request: ReadingRequest) => Promise<ReadOutput>;

/** How many CVs an owner may keep. */
export type Quotas = { guest: number; account: number };

/** Everything the verbs need, built once at the composition root. */
export type Deps = {
  store: Store;
  blobs: BlobStore;
  cache: AnalysisCache;
  readAndAnalyse: ReadAndAnalyse;
  /** in order of preference; empty: the offline engine only */
  models: NamedModel[];
  aiConsent: 'ask' | 'given';
  accounts: Accounts;
  changes: Changes;
  quotas: Quotas;
  rateLimiter: RateLimiter;
  clock: () => Date;
  log: Log;
};
