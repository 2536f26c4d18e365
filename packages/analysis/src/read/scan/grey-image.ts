import type { Canvas } from '@napi-rs/canvas';
import type { PixelBox } from './recogniser.ts';

/** A picture in shades of grey, row by row from the top, 0 black to 255 white. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** The luma of a canvas (ITU-R BT.601, in 256ths). What is transparent there must have been painted white before. */
export function greyOf(canvas: Canvas): GreyImage {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += 4) {
    pixels[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  }
  return { width, height, pixels };
}

/** As a PGM file, which needs no packing and unpacking on the way to the recogniser. */
export function toPgm({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}

/** The mean of each square of `factor` × `factor` pixels. */
export function shrink({ width, height, pixels }: GreyImage, factor: number): GreyImage {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const means = new Uint8Array(small.width * small.height);
  for (let row = 0; row < small.height; row += 1) {
    for (let column = 0; column < small.width; column += 1) {
      let sum = 0;
      for (let y = row * factor; y < (row + 1) * factor; y += 1) {
        const start = y * width + column * factor;
        for (let at = start; at < start + factor; at += 1) sum += pixels[at] ?? 0;
      }
      means[row * small.width + column] = sum / (factor * factor);
    }
  }
  return { ...small, pixels: means };
}

/** A part of a picture; the box must lie within it. */
export function crop({ width, pixels }: GreyImage, { x0, y0, x1, y1 }: PixelBox): GreyImage {
  const part = { width: x1 - x0, height: y1 - y0, pixels: new Uint8Array((x1 - x0) * (y1 - y0)) };
  for (let y = y0; y < y1; y += 1) {
    part.pixels.set(pixels.subarray(y * width + x0, y * width + x1), (y - y0) * part.width);
  }
  return part;
}

/** The picture turned by 180 degrees: its pixels backwards. */
export const upsideDown = ({ width, height, pixels }: GreyImage): GreyImage => ({
  width,
  height,
  pixels: pixels.toReversed(),
});
