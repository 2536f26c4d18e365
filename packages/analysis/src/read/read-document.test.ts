import { deflateSync } from 'node:zlib';
import { MAX_LINE_CHARS } from '@vitae/schema/limits';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { docxFiles, makeDocx, p } from './testing/make-docx.ts';
import { makePdf, put, rawPdf } from './testing/make-pdf.ts';

const refused = (bytes: Uint8Array, code: string): Promise<void> =>
  expect(readDocument(bytes)).rejects.toMatchObject({ code });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a format is told by its bytes, never by a name', async () => {
  expect((await readDocument(encode('Pat Example\npat@example.org'))).format).toBe('text');
  expect((await readDocument(makeDocx({ body: p('Pat Example') }))).format).toBe('docx');
  const pdf = await makePdf((page) => put(page, 'Pat Example', 40, 40));
  expect((await readDocument(pdf)).format).toBe('pdf');
  expect((await readDocument(Buffer.concat([encode('junk before\n'), pdf]))).format).toBe('pdf');
});

test('files of other kinds are refused by what they are', async () => {
  await refused(encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'UNSUPPORTED_TYPE');
  await refused(encode('<?xml version="1.0"?><svg><text>Pat Example</text></svg>'), 'UNSUPPORTED_TYPE');
  await refused(zipSync({ 'notes.xml': strToU8('<a/>') }), 'UNSUPPORTED_TYPE');
});

test('nothing to read is NO_TEXT', async () => {
  await refused(new Uint8Array(), 'NO_TEXT');
  await refused(encode(' \n\n --- \n'), 'NO_TEXT');
  await refused(makeDocx({ body: p(' ') }), 'NO_TEXT');
  await refused(await makePdf((page) => page.rect(10, 10, 50, 50).fill('red')), 'NO_TEXT');
});

test('files behind a password are ENCRYPTED', async () => {
  await refused(await makePdf((page) => put(page, 'Pat', 40, 40), { userPassword: 'secret' }), 'ENCRYPTED');
  const office = Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  await refused(office, 'ENCRYPTED');
});

test('broken files are DAMAGED', async () => {
  await refused(encode('%PDF-1.7\n'), 'DAMAGED');
  await refused(Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0), 'DAMAGED');
  await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'DAMAGED');
  const docx = makeDocx({ body: p('Pat Example') });
  await refused(docx.slice(0, docx.length - 200), 'DAMAGED');
  const { 'word/document.xml': _, ...rest } = docxFiles({ body: p('Pat') });
  await refused(zipSync(rest), 'DAMAGED');
  await refused(zipSync({ ...rest, 'word/document.xml': strToU8('<w:document') }), 'DAMAGED');
});

test('too many pages are refused before any is read', async () => {
  const pages = await makePdf((page) => {
    for (let number = 2; number <= 101; number += 1) page.addPage();
  });
  await refused(pages, 'TOO_MANY_PAGES');
});

const OPEN = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

test.each([
  ['unpacks to far more than it weighs', () => OPEN + ' '.repeat(34 * 1024 * 1024)],
  ['holds more elements than a hundred pages', () => OPEN + '<w:p/>'.repeat(401_000)],
  ['is nested without end', () => OPEN + '<w:sdt>'.repeat(5_000)],
  ['declares entities', () => `<!DOCTYPE x [<!ENTITY a "aaaa">]>${OPEN}</w:body></w:document>`],
])('a DOCX whose text %s is TOO_COMPLEX', async (_, xml) => {
  const files = { ...docxFiles({ body: '' }), 'word/document.xml': strToU8(xml()) };
  await refused(zipSync(files, { level: 1 }), 'TOO_COMPLEX');
});

test('a PDF whose content unpacks to far more than a page needs is TOO_COMPLEX', async () => {
  const stream = deflateSync(Buffer.alloc(14 * 1024 * 1024, ' '));
  await refused(rawPdf(stream, '/Filter/FlateDecode'), 'TOO_COMPLEX');
});

test('more text than any CV has is TOO_COMPLEX, not cut in silence', async () => {
  await refused(encode('1 '.repeat(400_000)), 'TOO_COMPLEX');
});

test('a line longer than any line of a CV goes on in the next one', async () => {
  const words = 'word '.repeat(2_000).trim();
  const { lines } = await readDocument(encode(words));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every((line) => line.text.length <= MAX_LINE_CHARS)).toBe(true);
  expect(lines.map((line) => line.text).join('')).toBe(words);
});
