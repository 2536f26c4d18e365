import { setTimeout as delay } from 'node:timers/promises';
import type { HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import type { ReadingOptions } from '../reading-options.ts';
import { MAX_SCANNED_PAGES } from '../scan/limits.ts';
import type { ScanReader } from '../scan/scan-reader.ts';
import type { PagePicture } from '../scan/straighten.ts';
import { textOfChunk } from './chunk.ts';
import { openPdf } from './open-pdf.ts';
import type { ReadPage } from './read-page.ts';

/** A page that has a text of its own, however odd, is not worth a longer wait: damaged files can keep a recogniser busy. */
const MAX_SECOND_LOOK_MS = 8_000;
const SAME_WORDS = 0.7; // of a passage's words: recognisers agree on no more

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Hidden text that only repeats what the picture of the page shows, as scanners add it, hides nothing. */
function notShown(hidden: readonly HiddenText[], page: ReadPage): HiddenText[] {
  const shown = new Set(page.chunks.flatMap((chunk) => wordsOf(textOfChunk(chunk))));
  return hidden.filter(({ text }) => {
    const words = wordsOf(text);
    return words.filter((word) => shown.has(word)).length < SAME_WORDS * words.length || words.length === 0;
  });
}

/** What a promise gives in time; null when it takes longer. */
async function inTime<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  const waiting = new AbortController();
  const late = delay(milliseconds, null, { signal: waiting.signal }).catch(() => null);
  return Promise.race([promise, late]).finally(() => waiting.abort());
}

/** The page as its picture shows it; as its fonts say where nothing can be recognised. */
async function recognisePage(page: ReadPage, picture: PagePicture, reader: ScanReader): Promise<ReadPage> {
  if (!page.needsRecognition) {
    const { recognisePictures } = await import('./recognise-pictures.ts');
    return recognisePictures(page, picture, reader);
  }
  const seen = await reader.read(picture, page.number);
  const better = seen.chunks.length > 0 || page.chunks.length === 0;
  return better ? { ...seen, links: page.links, hidden: notShown(page.hidden, seen) } : page;
}

const isLookedAt = ({ needsRecognition, pictures = [] }: ReadPage): boolean =>
  needsRecognition === true || pictures.length > 0;

/**
 * Reads the pages whose text layer does not say what they show from their pictures, adds the words of pictures that
 * stand among text, and leaves the other pages as they are. What a picture shows is the truth: text laid under or over
 * it unseen is only looked at to report what it hides.
 * @throws AppError TOO_MANY_PAGES when there are more pages without text than a person would wait for
 */
export async function recognisePages(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  { onPage, onBeat, secondLookMs = MAX_SECOND_LOOK_MS }: ReadingOptions,
): Promise<ReadPage[]> {
  if (pages.filter((page) => page.needsRecognition).length > MAX_SCANNED_PAGES)
    throw new AppError('TOO_MANY_PAGES');
  const wanted = new Set(pages.filter(isLookedAt).slice(0, MAX_SCANNED_PAGES));
  if (wanted.size === 0) return [...pages];
  // loaded here, so that files with text never pay for it
  const [{ openScanReader }, { drawPage }] = await Promise.all([
    import('../scan/scan-reader.ts'),
    import('./draw-page.ts'),
  ]);
  const document = await openPdf(bytes, { pictures: true });
  let reader = openScanReader(onBeat);
  let tooSlow = false;
  const result: ReadPage[] = [];
  let read = 0;
  onPage?.({ read, total: wanted.size });
  try {
    for (const page of pages) {
      const hasText = page.chunks.length > 0;
      if (!wanted.has(page) || (tooSlow && hasText)) {
        result.push(page);
        continue;
      }
      const picture = await drawPage(document, page.number);
      onBeat?.();
      const reading = recognisePage(page, picture, reader);
      const seen = hasText ? await inTime(reading, secondLookMs) : await reading;
      if (seen === null) {
        tooSlow = true;
        reading.catch(() => undefined); // its recogniser is taken away
        await reader.close();
        reader = openScanReader(onBeat);
      }
      result.push(seen ?? page);
      read += 1;
      onPage?.({ read, total: wanted.size });
    }
    return result;
  } finally {
    await Promise.all([reader.close(), document.loadingTask.destroy()]);
  }
}
