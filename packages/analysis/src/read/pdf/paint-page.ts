import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph, Run } from './glyph.ts';
import {
  type GraphicsState,
  initialState,
  type PageFont,
  type Surface,
  startOfText,
  type TextPosition,
} from './graphics-state.ts';
import { type Edges, IDENTITY, intersect, type Matrix, multiply, transformEdges } from './matrix.ts';
import { colourOf, cornersOf, matrixOf } from './operands.ts';
import { PageShapes, SPECK } from './page-shapes.ts';
import { type Corners, rectanglesOf, straightLinesOf } from './path-shapes.ts';
import { showText } from './show-text.ts';
import { runTextOperator } from './text-operators.ts';

const CLIP_MODE = 7; // text that only cuts what is painted next: seen if anything is

export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface PageSource {
  operators: OperatorList;
  edges: Edges;
  /** user space to page points with y downwards */
  base: Matrix;
  font: (name: string) => PageFont | null;
  isLayerVisible: (group: unknown) => boolean;
}

interface Frame {
  state: GraphicsState;
  painted: boolean;
}

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);

const DRAWN: ReadonlySet<number> = new Set([
  ...STROKES,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/**
 * Follows a page's painting operators (ISO 32000-1, 8.2) and returns every character with its place on the page, in
 * order of painting, each knowing whether a reader can see it. Pictures are not decoded: pdf.js is told to leave them
 * out, and a saved and restored state that painted nothing marks where one stood.
 */
export class PagePainter {
  readonly glyphs: Glyph[] = [];
  readonly shapes: PageShapes;
  readonly #runs: Run[] = [];
  readonly #source: PageSource;
  readonly #surface: Surface;
  readonly #layers: boolean[] = [];
  #frames: Frame[] = [];
  #state: GraphicsState;
  readonly #position: TextPosition = startOfText();
  #lineWidth = 1;
  #painted = true;
  #clipNext = false;
  #clipText: Run[] = [];

  constructor(source: PageSource) {
    this.#source = source;
    this.shapes = new PageShapes(source.edges, this.#runs);
    this.#surface = { edges: source.edges, backdrop: this.shapes.backdrop };
    this.#state = initialState(source.base, source.edges);
  }

  /** Runs the whole list; `maxGlyphs` stops it early. Returns false if it had to stop. */
  paint(maxGlyphs: number): boolean {
    const { fnArray, argsArray } = this.#source.operators;
    for (let index = 0; index < fnArray.length; index += 1) {
      const args = argsArray[index];
      this.#run(fnArray[index] ?? 0, Array.isArray(args) ? args : [], index);
      if (this.glyphs.length > maxGlyphs) return false;
    }
    return true;
  }

  #run(operator: number, args: readonly unknown[], order: number): void {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
        this.#save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.endAnnotation:
      case OPS.paintFormXObjectEnd:
        this.#restore();
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, matrixOf(args) ?? IDENTITY);
        break;
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#state.ctm = multiply(state.ctm, matrixOf(args[0]) ?? IDENTITY);
        this.#clip(cornersOf(args[1]));
        break;
      case OPS.beginGroup:
        this.#beginGroup(args[0]);
        break;
      case OPS.beginAnnotation:
        this.#beginAnnotation(args);
        break;
      case OPS.setGState:
        this.#setGraphicsState(args[0]);
        break;
      case OPS.setLineWidth:
        this.#lineWidth = Number(args[0]) || 0;
        break;
      case OPS.setFillRGBColor:
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fill = colourOf(args[0]);
        break;
      case OPS.setStrokeRGBColor:
      case OPS.setStrokeColorN:
      case OPS.setStrokeTransparent:
        state.stroke = colourOf(args[0]);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#clipNext = true;
        break;
      case OPS.constructPath:
        this.#path(Number(args[0]), args[1], cornersOf(args[2]));
        break;
      case OPS.shadingFill:
        this.#fill(state.clip, null, true);
        break;
      case OPS.beginMarkedContent:
        this.#layers.push(false);
        break;
      case OPS.beginMarkedContentProps:
        this.#layers.push(args[0] === 'OC' && args[1] !== null && !this.#source.isLayerVisible(args[1]));
        break;
      case OPS.endMarkedContent:
        this.#layers.pop();
        break;
      case OPS.showText:
        this.#showText(args[0], order);
        break;
      default:
        runTextOperator(operator, args, state, this.#position, this.#source.font);
    }
  }

  #showText(items: unknown, order: number): void {
    const state = this.#state;
    this.#painted = true;
    const hidden = this.#layers.includes(true);
    const shown = showText(
      Array.isArray(items) ? items : [],
      state,
      this.#position,
      this.#surface,
      hidden,
      order,
    );
    for (const glyph of shown.glyphs) this.glyphs.push(glyph);
    for (const run of shown.runs) this.#runs.push(run);
    if (state.mode === CLIP_MODE) this.#clipText.push(...shown.runs);
  }

  #save(): void {
    this.#frames.push({ state: { ...this.#state }, painted: this.#painted });
    this.#painted = false;
  }

  #restore(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (!this.#painted) this.#pictureWasHere();
    this.#painted = true;
    this.#clipText = [];
    this.#state = frame.state;
  }

  /** An image fills the unit square of user space (ISO 32000-1, 8.9.5). */
  #pictureWasHere(): void {
    this.#painted = true;
    for (const run of this.#clipText.splice(0)) run.hidden = null;
    this.shapes.picture(transformEdges(this.#state.ctm, [0, 0, 1, 1]), this.#state);
  }

  #beginGroup(options: unknown): void {
    this.#save();
    const { matrix, bbox } = (options ?? {}) as { matrix?: unknown; bbox?: unknown };
    const inner = matrixOf(matrix);
    this.#clip(cornersOf(bbox), inner ? multiply(this.#state.ctm, inner) : undefined);
    this.#state.groupAlpha *= this.#state.fillAlpha;
    this.#state.fillAlpha = 1;
    this.#state.strokeAlpha = 1;
  }

  #beginAnnotation(args: readonly unknown[]): void {
    this.#save();
    let { base } = this.#source;
    for (const matrix of [matrixOf(args[2]), matrixOf(args[3])]) if (matrix) base = multiply(base, matrix);
    this.#state = initialState(base, this.#source.edges);
  }

  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    const state = this.#state;
    for (const entry of entries) {
      const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
      if (key === 'ca') state.fillAlpha = Number(value);
      else if (key === 'CA') state.strokeAlpha = Number(value);
      else if (key === 'LW') this.#lineWidth = Number(value) || 0;
      else if (key === 'BM')
        state.blend = value === 'source-over' ? 'normal' : value === 'multiply' ? 'multiply' : 'other';
      else if (key === 'Font' && Array.isArray(value))
        runTextOperator(OPS.setFont, value, state, this.#position, this.#source.font);
    }
  }

  #clip(corners: Corners | null, ctm: Matrix = this.#state.ctm): void {
    if (corners) this.#state.clip = intersect(this.#state.clip, transformEdges(ctm, corners));
  }

  #path(paint: number, data: unknown, minMax: Corners | null): void {
    const path = Array.isArray(data) ? data[0] : null;
    if (minMax && path) {
      const state = this.#state;
      if (FILLS.has(paint)) {
        const upright =
          (state.ctm[1] === 0 && state.ctm[2] === 0) || (state.ctm[0] === 0 && state.ctm[3] === 0);
        const box = transformEdges(state.ctm, minMax);
        const speck = box.right - box.left < SPECK || box.bottom - box.top < SPECK;
        const rectangles = upright && !speck ? rectanglesOf(path as ArrayLike<number>) : null;
        if (!rectangles) this.shapes.outlines += 1;
        for (const corners of rectangles ?? [minMax]) {
          this.#fill(transformEdges(state.ctm, corners), state.fill, rectangles !== null);
        }
      } else if (STROKES.has(paint)) {
        const { ctm } = state;
        const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
        this.#painted = true;
        this.shapes.stroke(transformEdges(ctm, minMax), this.#lineWidth * scale, state);
      }
      if (DRAWN.has(paint)) this.#lines(path as ArrayLike<number>);
      if (this.#clipNext) this.#clip(minMax);
    }
    this.#clipNext = false;
  }

  #lines(path: ArrayLike<number>): void {
    const { ctm } = this.#state;
    for (const line of straightLinesOf(path)) this.shapes.line(transformEdges(ctm, line), this.#state);
  }

  #fill(edges: Edges, colour: number | null, whole: boolean): void {
    this.#painted = true;
    for (const run of this.#clipText.splice(0)) run.hidden = null;
    this.shapes.fill(edges, colour, whole, this.#state);
  }
}
