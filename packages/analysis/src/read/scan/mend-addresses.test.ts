import { expect, test } from 'vitest';
import { mendAddresses } from './mend-addresses.ts';
import type { RecognisedLine, Recogniser } from './recogniser.ts';

const IMAGE = { width: 400, height: 60, pixels: new Uint8Array(400 * 60).fill(255) };

function line(...words: string[]): RecognisedLine {
  const bbox = { x0: 10, x1: 390, y0: 20, y1: 40 };
  return {
    words: words.map((text) => ({ text, confidence: 80, bbox, symbols: [] })),
    bbox,
    baseline: bbox,
    rowAttributes: { ascenders: 5, descenders: 4, rowHeight: 20 },
  };
}

/** A recogniser that reads the same in every picture, and counts how often it is asked. */
function reads(...words: string[]): Recogniser & { asked: number } {
  const recogniser = {
    asked: 0,
    recognise: async () => {
      recogniser.asked += 1;
      return [line(...words)];
    },
    close: async () => undefined,
  };
  return recogniser;
}

const textOf = (lines: readonly RecognisedLine[]): string[] =>
  lines.flatMap(({ words }) => words.map(({ text }) => text));

test('an address whose sign another language does not know is read again in English', async () => {
  const lines = [line('Tel.', '555'), line('E-mail:', 'p.sowawexample.com')];
  const mended = await mendAddresses(lines, IMAGE, reads('E-mail:', 'p.sowa@example.com'), ['pol']);
  expect(textOf(mended)).toEqual(['Tel.', '555', 'E-mail:', 'p.sowa@example.com']);
});

test('a host stays a host where English sees no sign either', async () => {
  const mended = await mendAddresses([line('sowa.example.com')], IMAGE, reads('sowa.example.com'), ['pol']);
  expect(textOf(mended)).toEqual(['sowa.example.com']);
});

test('another address than the one that was read is not taken over', async () => {
  const mended = await mendAddresses([line('p.sowawexample.com')], IMAGE, reads('kontakt@example.org'), [
    'pol',
  ]);
  expect(textOf(mended)).toEqual(['p.sowawexample.com']);
});

test('nothing is read again where an address was seen, or in English', async () => {
  const recogniser = reads('p.sowa@example.com');
  await mendAddresses([line('p.sowa@example.com', 'sowa.example.com')], IMAGE, recogniser, ['pol']);
  await mendAddresses([line('p.sowawexample.com')], IMAGE, recogniser, ['eng']);
  expect(recogniser.asked).toBe(0);
});
