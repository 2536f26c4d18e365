import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';
import { eraseRules, type Rules } from './erase-rules.ts';
import { findTilt } from './find-tilt.ts';
import { type GreyImage, greyOf } from './grey-image.ts';
import { levelLines } from './level-lines.ts';

const TILT_SIDE = 1_000; // pixels of the longer side: enough to find the direction of lines
const PIXELS_PER_POINT = 300 / 72; // the resolution Tesseract was trained on
const LONGEST_SIDE = 3_600; // pixels: A4 at 300 dpi has 3,508
const MOST_ENLARGED = 4; // beyond it there is nothing left to see

/** A picture of a page, as a canvas holds it, and its size in points. */
export interface PagePicture {
  image: Canvas | Image;
  width: number;
  height: number;
}

/** A page with its lines level, ready to be recognised. */
export interface StraightPage {
  grey: GreyImage;
  pixelsPerPoint: number;
  /** long straight lines, taken out of the picture; in pixels */
  rules: Rules;
  /** photographed from the side: its letters grow from one end of the page to the other */
  fanned: boolean;
}

interface Turn {
  scale: number;
  degrees: number;
  sideways: boolean;
}

function draw(image: Canvas | Image, { scale, degrees, sideways }: Turn): Canvas {
  const [width, height] = [Math.ceil(image.width * scale), Math.ceil(image.height * scale)];
  const canvas = sideways ? createCanvas(height, width) : createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((-(degrees + (sideways ? 90 : 0)) * Math.PI) / 180);
  context.drawImage(image, -width / 2, -height / 2, width, height);
  return canvas;
}

/** Draws a page picture upright (or upside down: only letters tell), level and in the recogniser's resolution. */
export function straighten({ image, width, height }: PagePicture): StraightPage {
  const side = Math.max(image.width, image.height);
  const small = draw(image, { scale: Math.min(1, TILT_SIDE / side), degrees: 0, sideways: false });
  const tilt = findTilt(greyOf(small));
  const wanted = (PIXELS_PER_POINT * Math.max(width, height)) / side;
  const scale = Math.min(wanted, LONGEST_SIDE / side, MOST_ENLARGED);
  const drawn = greyOf(draw(image, { scale, ...tilt }));
  const grey = levelLines(drawn);
  const pixelsPerPoint = (scale * side) / Math.max(width, height);
  return { grey, pixelsPerPoint, rules: eraseRules(grey, pixelsPerPoint), fanned: grey !== drawn };
}
