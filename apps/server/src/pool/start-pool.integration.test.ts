import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makePdf, put } from '@vitae/analysis/read/testing/make-pdf';
import {
  makeScan,
  makeScannedPdf,
  makeTiff,
  putPicture,
  writeLines,
} from '@vitae/analysis/read/testing/make-scan';
import { WorkerLost } from '@vitae/api/worker/worker-lost';
import type { PagesRead } from '@vitae/schema/cv';
import { newCvId } from '@vitae/schema/ids';
import PDFDocument from 'pdfkit';
import { afterEach, expect, test, vi } from 'vitest';
import { type Pool, type PoolOptions, startPool } from './start-pool.ts';

const CV = 'Pat Example\npat@example.org\n\nEXPERIENCE\nClerk, Acme Ltd\n2019 – 2023\n';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

let pool: Pool | undefined;

afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

async function open(options: PoolOptions): Promise<Pool> {
  pool = await startPool(options);
  return pool;
}

const read = (bytes: Uint8Array, signal?: AbortSignal) =>
  pool?.readAndAnalyse(bytes, { cvId: newCvId(), signal }) ?? Promise.reject(new Error('no pool'));

/** A PDF that keeps a child busy for a good while: pages full of text set in a hundred columns. */
function slowPdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  document.fontSize(4);
  for (let page = 0; page < 60; page += 1) {
    if (page > 0) document.addPage();
    for (let row = 0; row < 120; row += 1) {
      for (let column = 0; column < 12; column += 1) {
        document.text(`word${row}`, 10 + column * 48 + (row % 5), 10 + row * 6, { lineBreak: false });
      }
    }
  }
  document.end();
  return done;
}

interface Child {
  pid: number;
  /** processor time so far, in clock ticks */
  ticks: number;
}

/** The reader processes that belong to a parent, as the system lists them. */
async function childrenOf(parent: number): Promise<Child[]> {
  const children: Child[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [stat, command] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
    );
    const fields = (stat ?? '').slice((stat ?? '').lastIndexOf(')') + 2).split(' ');
    if (Number(fields[1]) !== parent || !command?.includes('reader-process.ts')) continue;
    children.push({ pid: Number(name), ticks: Number(fields[11]) + Number(fields[12]) });
  }
  return children;
}

const PATIENCE = { timeout: 20_000, interval: 20 };

/** The child that has begun to work on a file: the one whose processor time has grown. */
function busyChild(before: readonly Child[]): Promise<number> {
  const known = new Map(before.map(({ pid, ticks }) => [pid, ticks]));
  return vi.waitFor(async () => {
    const busy = (await childrenOf(process.pid)).find(({ pid, ticks }) => ticks > (known.get(pid) ?? 0) + 20);
    if (!busy) throw new Error('no child is at work yet');
    return busy.pid;
  }, PATIENCE);
}

test('reads and analyses a file in a child process', async () => {
  await open({ workers: 1 });
  const { text, output } = await read(encode(CV));
  expect(text.lines[0]?.text).toBe('Pat Example');
  expect(output.result.contact.email).toBe('pat@example.org');
});

test('twenty files at once on two workers all come back', async () => {
  await open({ workers: 2 });
  const names = Array.from({ length: 20 }, (_, index) => `Pat Example ${index}`);
  const texts = await Promise.all(names.map((name) => read(encode(CV.replace('Pat Example', name)))));
  expect(texts.map(({ text }) => text.lines[0]?.text)).toEqual(names);
});

test('what is wrong with a file keeps its code between the processes', async () => {
  await open({ workers: 1 });
  await expect(read(encode('%PDF-1.7\n'))).rejects.toMatchObject({ code: 'DAMAGED' });
  await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'NO_TEXT' });
  await expect(read(encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).rejects.toMatchObject({
    code: 'UNSUPPORTED_TYPE',
  });
  await expect(read(encode('1 '.repeat(400_000)))).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
  expect((await read(encode(CV))).text.format).toBe('text');
});

test('a child killed at work is WorkerLost, and the next file is read by another', async () => {
  await open({ workers: 1 });
  const before = await childrenOf(process.pid);
  const reading = read(await slowPdf());
  const lost = expect(reading).rejects.toBeInstanceOf(WorkerLost);
  process.kill(await busyChild(before), 'SIGKILL');
  await lost;
  expect((await read(encode(CV))).text.lines[0]?.text).toBe('Pat Example');
});

test('a child killed while idle costs no file anything', async () => {
  await open({ workers: 1 });
  for (const { pid } of await childrenOf(process.pid)) process.kill(pid, 'SIGKILL');
  expect((await read(encode(CV))).text.lines[0]?.text).toBe('Pat Example');
});

test('a file over the deadline is TIMED_OUT, and its child is gone', async () => {
  await open({ workers: 1, deadlineMs: 150 });
  const [before] = await childrenOf(process.pid);
  await expect(read(await slowPdf())).rejects.toMatchObject({ code: 'TIMED_OUT' });
  await vi.waitFor(async () => {
    expect((await childrenOf(process.pid)).map(({ pid }) => pid)).not.toContain(before?.pid);
  }, PATIENCE);
});

test('a file over the memory limit is TOO_COMPLEX', async () => {
  await open({ workers: 1, maxResidentBytes: 1024 * 1024 });
  await expect(read(await slowPdf())).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
});

test('a scan has more time, for its deadline counts from its last sign of progress, and tells its pages', async () => {
  const page = (line: string) => makeScan((write) => write(line, 60, 90));
  const lines = [
    'Led the platform team and its rota',
    'Moved forty services to one system',
    'Wrote the notes',
  ];
  const scan = await makeScannedPdf(...lines.map(page));
  const { readAndAnalyse } = await open({ workers: 1, deadlineMs: 5_000 });
  const pages: PagesRead[] = [];
  const { text } = await readAndAnalyse(scan, {
    cvId: newCvId(),
    onPages: (progress) => pages.push(progress),
  });
  expect(text.lines.map((line) => line.text)).toEqual(lines);
  expect(pages).toEqual([0, 1, 2, 3].map((count) => ({ read: count, total: 3 })));
});

test('the pages of a TIFF and the picture on a page of text are read in a child as anywhere else', async () => {
  await open({ workers: 1 });
  const told = ['Led the platform team and its rota', 'Moved forty services to one system'];
  const tiff = makeTiff(makeScan((write) => writeLines(write, told, 60, 90)));
  expect((await read(tiff)).text.lines.map(({ text }) => text)).toEqual(told);
  const mixed = await makePdf((page) => {
    put(page, 'Pat Example, engineer in Bergen', 60, 60);
    putPicture(page, told, { x: 60, y: 110, width: 300, height: 60 });
  });
  const { lines } = (await read(mixed)).text;
  expect(lines.map(({ text }) => text)).toEqual(['Pat Example, engineer in Bergen', ...told]);
});

test('an aborted reading rejects with the reason, and the next file is read', async () => {
  await open({ workers: 1 });
  const before = await childrenOf(process.pid);
  const controller = new AbortController();
  const reading = read(await slowPdf(), controller.signal);
  const aborted = expect(reading).rejects.toThrow('the CV was deleted');
  await busyChild(before);
  controller.abort(new Error('the CV was deleted'));
  await aborted;
  expect((await read(encode(CV))).text.lines[0]?.text).toBe('Pat Example');
});

test('children end when their parent is killed', async () => {
  const script = fileURLToPath(new URL('./start-pool.ts', import.meta.url));
  const program = `import { startPool } from ${JSON.stringify(script)}; await startPool({ workers: 1 }); process.stdout.write('up');`;
  const parent: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => parent.stdout?.once('data', resolve));
  const children = await childrenOf(parent.pid ?? 0);
  expect(children).toHaveLength(1);
  parent.kill('SIGKILL');
  await vi.waitFor(async () => {
    for (const { pid } of children) await expect(readFile(`/proc/${pid}/cmdline`, 'utf8')).rejects.toThrow();
  }, PATIENCE);
});
