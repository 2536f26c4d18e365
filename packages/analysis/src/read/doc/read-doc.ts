import type { CvLine, CvText, HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_PAGES } from '@vitae/schema/limits';
import { ParagraphSink } from '../layout/paragraph-sink.ts';
import { setBoxesApart } from '../layout/set-boxes-apart.ts';
import { Binary } from './binary.ts';
import { openCompoundFile } from './compound-file.ts';
import { readPieces } from './read-pieces.ts';
import { readParagraphs, readRuns } from './read-ranges.ts';
import { type DocText, readStory } from './read-story.ts';
import { readStyles } from './read-styles.ts';

const WHITE = 0xffffff;
const WORD = 0xa5ec; // the mark of a Word document
const WORD_97 = 0x00c1; // the version before had no table stream
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const SEPARATORS = 6; // stories before those of the first section
const HEADERS: ReadonlySet<number> = new Set([0, 1, 4]); // of the six stories of a section
const MAX_STORIES = 120;

/** Where the parts of the document are told of ([MS-DOC] 2.5.6 FibRgFcLcb97). */
const PLACES = { styles: 0xa2, headers: 0xf2, runs: 0xfa, paragraphs: 0x102, pieces: 0x1a2 } as const;

/** Lengths of the stories in characters, in the order in which they follow each other ([MS-DOC] 2.5.4). */
const LENGTHS = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64] as const;

function open(bytes: Uint8Array): { document: Binary; table: Binary } {
  const file = openCompoundFile(bytes);
  if (file.has('EncryptedPackage')) throw new AppError('ENCRYPTED');
  const main = file.stream('WordDocument');
  if (!main) throw new AppError('UNSUPPORTED_TYPE');
  const document = new Binary(main);
  if (document.u16(0) !== WORD) throw new AppError('DAMAGED');
  const flags = document.u16(10);
  if (flags & ENCRYPTED) throw new AppError('ENCRYPTED');
  if (document.u16(2) < WORD_97) throw new AppError('UNSUPPORTED_TYPE');
  const table = file.stream(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new AppError('DAMAGED');
  return { document, table: new Binary(table) };
}

/**
 * Reads a document of Word 97 to 2003 ([MS-DOC]): page headers, body, notes and text boxes, footers; looks from
 * character and paragraph properties and styles; tracked deletions left out, hidden text set apart.
 * @throws AppError UNSUPPORTED_TYPE for other compound files, ENCRYPTED, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES
 */
export function readDoc(bytes: Uint8Array): CvText {
  const { document, table } = open(bytes);
  const place = (at: number) => [document.u32(at), document.u32(at + 4)] as const;
  const doc: DocText = {
    characters: readPieces(document, table, ...place(PLACES.pieces)),
    styles: readStyles(table, ...place(PLACES.styles)),
    runs: readRuns(document, table, ...place(PLACES.runs)),
    paragraphs: readParagraphs(document, table, ...place(PLACES.paragraphs)),
  };
  const hidden: HiddenText[] = [];
  const [body = 0, notes = 0, edges = 0, macros = 0, comments = 0, endnotes = 0, boxes = 0] = LENGTHS.map(
    (at) => document.u32(at),
  );
  const main = new ParagraphSink({ region: 'body', background: WHITE, page: 1 }, hidden);
  readStory(doc, 0, body, main);
  const lines = [...main.finish()];
  // what lies behind the words of a text box is not told here
  const apart = (start: number, length: number, background: number | null): CvLine[] => {
    const sink = new ParagraphSink({ region: 'body', background, page: 1 }, hidden);
    if (length > 0) readStory(doc, start, start + length, sink);
    return sink.finish();
  };
  const tail = body + notes + edges + macros + comments;
  const header: CvLine[] = [];
  const footer: CvLine[] = [];
  for (const [index, [start, end]] of storiesOf(table, ...place(PLACES.headers)).entries()) {
    const region = HEADERS.has(index % 6) ? 'header' : 'footer';
    const sink = new ParagraphSink({ region, background: WHITE, page: 1 }, hidden);
    readStory(doc, body + notes + Math.min(start, edges), body + notes + Math.min(end, edges), sink);
    const known = region === 'header' ? header : footer;
    known.push(...sink.finish().filter(({ text }) => !known.some((line) => line.text === text)));
  }
  if (main.page > MAX_PAGES) throw new AppError('TOO_MANY_PAGES');
  const boxed = apart(tail + endnotes, boxes, null);
  const noted = [...apart(body, notes, WHITE), ...apart(tail, endnotes, WHITE)];
  return {
    format: 'doc',
    pages: Math.max(main.page, 1),
    lines: [...header, ...setBoxesApart([...lines, ...boxed], [boxed]), ...noted, ...footer],
    hidden,
  };
}

/** The stories of headers and footers, six for each section, as stretches of the header text ([MS-DOC] 2.8.16). */
function storiesOf(table: Binary, start: number, length: number): [number, number][] {
  const count = Math.min(Math.floor(length / 4) - 2, MAX_STORIES + SEPARATORS);
  return Array.from({ length: Math.max(count - SEPARATORS, 0) }, (_, index) => {
    const at = start + (SEPARATORS + index) * 4;
    return [table.u32(at), Math.max(table.u32(at), table.u32(at + 4))];
  });
}
