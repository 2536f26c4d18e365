import type { CvLine, CvText, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_PAGES } from '@vitae/schema/limits';
import { ParagraphSink } from '../layout/paragraph-sink.ts';
import { setBoxesApart } from '../layout/set-boxes-apart.ts';
import { RtfReader } from './rtf-reader.ts';
import { tokensOf } from './tokens.ts';

const WHITE = 0xffffff;

function withoutRepeats(lines: readonly CvLine[]): CvLine[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text));
}

/**
 * Reads Rich Text Format ([MS-RTF] 1.9.1): page headers, body, footers; tables by rows, text boxes where they are
 * anchored, hidden text set apart.
 * @throws AppError DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES
 */
export function readRtf(bytes: Uint8Array): CvText {
  const hidden: HiddenText[] = [];
  const sink = (region: CvLine['region']) =>
    new ParagraphSink({ region, background: WHITE, page: 1 }, hidden);
  const sinks = { header: sink('header'), body: sink('body'), footer: sink('footer') };
  const start = Math.max(Buffer.from(bytes.subarray(0, 64)).indexOf('{\\rtf'), 0);
  const reader = new RtfReader(sinks);
  for (const token of tokensOf(bytes.subarray(start))) reader.read(token);
  reader.finish();
  const { page } = sinks.body;
  if (page > MAX_PAGES) throw new AppError('TOO_MANY_PAGES');
  const edge = (region: 'header' | 'footer') => withoutRepeats(sinks[region].finish());
  const body = setBoxesApart(sinks.body.finish(), sinks.body.boxes);
  return {
    format: 'rtf',
    pages: page,
    lines: [...edge('header'), ...body, ...edge('footer')],
    hidden,
  };
}
