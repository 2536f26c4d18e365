import type { PagesRead } from '@vitae/schema/cv';
import type { CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import type { HeldLease } from './hold-lease.ts';

/**
 * Shows the person how far the recognition of a scan has come. One write at a time, so that they never overtake each
 * other; what comes in meanwhile replaces what waits. A write that fails costs nothing but its news.
 */
export function reportPages(deps: Deps, cv: CvDocument, { token }: HeldLease) {
  let next: PagesRead | null = null;
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (next) {
      const state = { status: 'PROCESSING', stage: 'reading', pages: next } as const;
      next = null;
      if (await deps.store.queue.advance(cv._id, token, { state })) deps.changes.notify(cv.ownerId);
    }
  }

  return {
    onPages(pages: PagesRead): void {
      next = pages;
      writing ??= write()
        .catch(() => undefined) // the database is away: the lease's own beat finds out
        .finally(() => {
          writing = null;
        });
    },
    /** Resolves when nothing is being written any more: a later stage must not be overwritten by pages. */
    async settled(): Promise<void> {
      next = null;
      await writing;
    },
  };
}
