import { fileURLToPath } from 'node:url';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { type Drawing, makePdf } from './make-pdf.ts';

const FAMILY = 'Scan Test';
const SCALE = 200 / 72; // dots per point: what office scanners are set to

for (const script of ['latin', 'latin-ext', 'cyrillic']) {
  for (const weight of [400, 700]) {
    const file = `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`;
    GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(file)), FAMILY);
  }
}

export interface PaperLook {
  /** degrees, clockwise */
  turn?: number;
  /** share of pixels that are specks, 0 to 1 */
  noise?: number;
}

/** Writes a line of black text on paper: baseline at `y`, in points. */
export type Write = (text: string, x: number, y: number, look?: { size?: number; bold?: boolean }) => void;

/** Specks as dust and grain leave them, the same ones on every machine. */
function addNoise(context: SKRSContext2D, { width, height }: Canvas, share: number): void {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let count = width * height * share; count > 0; count -= 1) {
    const shade = Math.round(random() * 160);
    context.fillStyle = `rgb(${shade} ${shade} ${shade})`;
    context.fillRect(random() * width, random() * height, 1, 1);
  }
}

/** A page of US letter (612 × 792 points) as a scanner sees it, with the paper lying as `look` says. */
export function makeScan(draw: (write: Write) => void, { turn = 0, noise = 0 }: PaperLook = {}): Canvas {
  const sideways = Math.abs(turn % 180) === 90;
  const [width, height] = [Math.round(612 * SCALE), Math.round(792 * SCALE)];
  const canvas = sideways ? createCanvas(height, width) : createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbfaf7';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.scale(SCALE, SCALE);
  context.fillStyle = '#1c1c1c';
  draw((text, x, y, { size = 11, bold = false } = {}) => {
    context.font = `${bold ? 700 : 400} ${size}px "${FAMILY}"`;
    context.fillText(text, x, y);
  });
  context.restore();
  addNoise(context, canvas, noise);
  return canvas;
}

/** Writes lines below each other. */
export function writeLines(write: Write, lines: readonly string[], x: number, y: number, step = 17): void {
  for (const [index, line] of lines.entries()) write(line, x, y + index * step);
}

/** Puts a scanned page on a PDF page, filling it. */
export function putScan(page: Drawing, scan: Canvas): void {
  const sideways = scan.width > scan.height;
  const [width, height] = sideways ? [612, (612 * scan.height) / scan.width] : [612, 792];
  page.image(scan.toBuffer('image/jpeg'), 0, 0, { width, height });
}

/** A PDF whose pages are pictures. */
export const makeScannedPdf = (...scans: Canvas[]): Promise<Uint8Array> =>
  makePdf((page) => {
    for (const [index, scan] of scans.entries()) {
      if (index > 0) page.addPage();
      putScan(page, scan);
    }
  });

/** A place on a page, in points from the top left. */
export interface PictureBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Puts a picture of some lines on a page; without lines it shows a landscape. */
export function putPicture(
  page: Drawing,
  lines: readonly string[],
  { x, y, width, height }: PictureBox,
): void {
  const canvas = createCanvas(Math.round(width * SCALE), Math.round(height * SCALE));
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#87b5e0');
  sky.addColorStop(1, '#3c5a2c');
  context.fillStyle = lines.length > 0 ? '#fff' : sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#1c1c1c';
  context.font = `400 12px "${FAMILY}"`;
  for (const [index, line] of lines.entries()) context.fillText(line, 10, 22 + index * 20);
  page.image(canvas.toBuffer('image/png'), x, y, { width, height });
}

const SHORT = 3; // TIFF 6.0, section 2: types of fields
const LONG = 4;
const RATIONAL = 5;

/** A TIFF of grey pages, uncompressed, in the byte order of Intel. */
export function makeTiff(...scans: Canvas[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  let at = 8;
  for (const [index, { width, height, grey }] of scans.map(greyPage).entries()) {
    const fields = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, 0],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, grey.length],
      [282, RATIONAL, 0],
      [296, SHORT, 2],
    ] as const;
    const directory = Buffer.alloc(2 + fields.length * 12 + 4 + 8);
    const [resolution, pixels] = [at + directory.length - 8, at + directory.length];
    directory.writeUInt16LE(fields.length, 0);
    for (const [place, [tag, type, value]] of fields.entries()) {
      const field = 2 + place * 12;
      directory.writeUInt16LE(tag, field);
      directory.writeUInt16LE(type, field + 2);
      directory.writeUInt32LE(1, field + 4);
      directory.writeUInt32LE(tag === 273 ? pixels : tag === 282 ? resolution : value, field + 8);
    }
    at = pixels + grey.length;
    directory.writeUInt32LE(index < scans.length - 1 ? at : 0, directory.length - 12);
    directory.writeUInt32LE(SCALE * 72, directory.length - 8);
    directory.writeUInt32LE(1, directory.length - 4);
    parts.push(directory, grey);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function greyPage(scan: Canvas): { width: number; height: number; grey: Buffer } {
  const { width, height } = scan;
  const { data } = scan.getContext('2d').getImageData(0, 0, width, height);
  return { width, height, grey: Buffer.from(data.filter((_, index) => index % 4 === 1)) };
}
