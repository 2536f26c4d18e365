import type { PagesRead } from '@vitae/schema/cv';

/** Who reads pictures waits: how far it is, and that it goes on. */
export interface ReadingOptions {
  /** called before the first page that is recognised and after each */
  onPage?: ((pages: PagesRead) => void) | undefined;
  /** called while a page is recognised, many times */
  onBeat?: (() => void) | undefined;
  /** how long a page that has a text of its own may be looked at as a picture, in milliseconds */
  secondLookMs?: number | undefined;
}
