import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { pictureSize } from './picture-size.ts';

const canvas = createCanvas(321, 123);
canvas.getContext('2d').fillRect(10, 10, 50, 50);

test.each([
  ['PNG', canvas.toBuffer('image/png')],
  ['JPEG', canvas.toBuffer('image/jpeg')],
  ['WebP', canvas.toBuffer('image/webp')],
  ['AVIF', canvas.toBuffer('image/avif')],
  ['GIF', canvas.toBuffer('image/gif')],
])('the size of a %s is read from its header', (_, bytes) => {
  expect(pictureSize(bytes)).toEqual({ width: 321, height: 123 });
});

test('what ends before it says its size has none', () => {
  for (const length of [3, 12, 20, 24])
    expect(pictureSize(canvas.toBuffer('image/jpeg').subarray(0, length))).toBeNull();
  expect(pictureSize(new Uint8Array())).toBeNull();
});

test('a picture of more pixels than any camera takes is refused by its header, undecoded', async () => {
  const bomb = Buffer.from(canvas.toBuffer('image/png'));
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  await expect(readDocument(bomb)).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
});

test('a picture cut off is DAMAGED', async () => {
  await expect(readDocument(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16))).rejects.toMatchObject({
    code: 'DAMAGED',
  });
});
