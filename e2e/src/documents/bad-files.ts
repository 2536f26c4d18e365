import { crc32, deflateSync } from 'node:zlib';
import { type DocumentFile, PDF } from './document.ts';
import { typesetPdf } from './typeset-pdf.ts';

const MIB = 1024 * 1024;

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A white picture, eight by eight. */
function whitePng(): Buffer {
  const SIDE = 8;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header[8] = 8; // bits per sample, grey
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(SIDE, 0xff)]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: SIDE }, () => row)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export const emptyFile = (): DocumentFile => ({ name: 'empty.pdf', mimeType: PDF, buffer: Buffer.alloc(0) });

export const tooLargeFile = (): DocumentFile => ({
  name: 'portfolio.pdf',
  mimeType: PDF,
  buffer: Buffer.alloc(11 * MIB, '%PDF-1.7\n'),
});

export const pictureNamedPdf = (): DocumentFile => ({
  name: 'photo.pdf',
  mimeType: PDF,
  buffer: whitePng(),
});

export const encryptedPdf = (text: string): Promise<DocumentFile> =>
  typesetPdf('secret.pdf', text, 'open sesame');

/** The first third of a PDF: a download that broke off. */
export async function truncatedPdf(text: string): Promise<DocumentFile> {
  const whole = await typesetPdf('half.pdf', text);
  return { ...whole, buffer: whole.buffer.subarray(0, Math.floor(whole.buffer.length / 3)) };
}
