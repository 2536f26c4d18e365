import { createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PagePicture } from '../scan/straighten.ts';

type DrawingTarget = Parameters<PDFPageProxy['render']>[0]['canvas'];

const PIXELS_PER_POINT = 300 / 72;
const MAX_SIDE = 4_000; // pixels: larger pages are posters, whose letters are larger too

/** Draws a page as a reader sees it, on white, in the resolution of a good scan. */
export async function drawPage(document: PDFDocumentProxy, number: number): Promise<PagePicture> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(PIXELS_PER_POINT, MAX_SIDE / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js is typed for browsers; in Node it is made for this canvas
  const target = canvas as unknown as DrawingTarget;
  await page.render({ canvas: target, viewport, background: '#fff' }).promise;
  page.cleanup();
  return { image: canvas, width, height };
}
