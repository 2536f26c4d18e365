import type { CvLine, HiddenText } from '@vitae/schema/cv-text';
import { LineWriter, type PieceLook } from '../layout/line-writer.ts';
import type { ParagraphLook, RunLook } from '../layout/look.ts';
import { tellHidden } from '../layout/tell-hidden.ts';
import { CLEAR_GAP } from '../layout/white.ts';
import { childOf, elementsOf, type XmlElement } from '../package/parse-xml.ts';
import type { OdtStyles } from './read-styles.ts';

const MAX_SPACES = 100; // a row of spaces stands for a tab from three on

/** What a paragraph needs to know of the place it stands in. */
export interface Place {
  region: CvLine['region'];
  column: number;
  /** colour behind the text, null where a picture or gradient may lie there */
  background: number | null;
  listItem: boolean;
  /** inside a hidden section */
  hidden: boolean;
}

/** What is the same for a whole part of the file, and what is kept while walking through it. */
export interface Walk {
  styles: OdtStyles;
  hidden: HiddenText[];
  page: number;
  /** whether the file tells where its pages ended when last laid out; explicit breaks are then among them */
  laidOut: boolean;
  /** white below the last paragraph, in points; Infinity after an empty one and at the start */
  whiteAbove: number;
  /** the lines of each frame and shape */
  boxes: CvLine[][];
}

/** Reads one paragraph to its lines; `boxes` are the frames anchored in it, `notes` its footnotes. */
export class ParagraphReader {
  readonly lines: CvLine[] = [];
  readonly boxes: XmlElement[] = [];
  readonly notes: XmlElement[] = [];
  readonly #walk: Walk;
  readonly #place: Place;
  readonly #look: ParagraphLook;
  readonly #heading: boolean;
  readonly #hidden: boolean;
  #writer: LineWriter;

  constructor(paragraph: XmlElement, walk: Walk, place: Place) {
    this.#walk = walk;
    this.#place = place;
    this.#look = walk.styles.paragraph(paragraph.attributes['text:style-name']);
    this.#heading = paragraph.name === 'text:h' || this.#look.heading === true;
    this.#hidden = place.hidden || elementsOf(paragraph).some(isHiddenParagraph);
    if (this.#look.pageBreakBefore && !walk.laidOut) walk.page += 1;
    this.#writer = this.#begin(this.#gapBefore());
    this.#inside(paragraph, this.#look.run, null);
    this.#finish();
    walk.whiteAbove =
      this.lines.length > 0
        ? (this.#look.after ?? 0) / Math.max(this.#look.run.size ?? 0, 1)
        : Number.POSITIVE_INFINITY;
  }

  #gapBefore(): boolean {
    const before = (this.#look.before ?? 0) / Math.max(this.#look.run.size ?? 0, 1);
    return Math.max(this.#walk.whiteAbove, before) > CLEAR_GAP;
  }

  #begin(gapBefore: boolean): LineWriter {
    const { region, column, listItem } = this.#place;
    const role = this.#heading ? 'heading' : listItem && this.lines.length === 0 ? 'list-item' : null;
    return new LineWriter({ page: this.#walk.page, region, column, role, gapBefore }, this.#walk.hidden);
  }

  #finish(): void {
    const line = this.#writer.finish();
    if (line) this.lines.push(line);
  }

  #breakLine(): void {
    this.#finish();
    this.#writer = this.#begin(this.lines.length === 0 && this.#gapBefore());
  }

  #inside(element: XmlElement, look: RunLook, url: string | null): void {
    const background = look.shade ?? this.#look.shade ?? this.#place.background;
    const piece: PieceLook = {
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      size: look.size ?? 0,
      hidden: tellHidden({ ...look, hidden: look.hidden || this.#hidden, background }),
      url,
    };
    for (const child of element.children) {
      if (typeof child === 'string') this.#writer.write(child.replace(/[\s]+/g, ' '), piece);
      else this.#content(child, look, piece);
    }
  }

  #content(element: XmlElement, look: RunLook, piece: PieceLook): void {
    const { attributes } = element;
    switch (element.name) {
      case 'text:span': {
        const own = this.#walk.styles.run(attributes['text:style-name'], look.size ?? 0);
        this.#inside(element, { ...look, ...own }, piece.url);
        return;
      }
      case 'text:a': {
        const target = attributes['xlink:href'] ?? '';
        this.#inside(element, look, /^(?:https?|mailto|tel|ftp):/i.test(target) ? target : piece.url);
        return;
      }
      case 'text:s':
        this.#writer.write(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MAX_SPACES)), piece);
        return;
      case 'text:tab':
        this.#writer.write('\t', piece);
        return;
      case 'text:line-break':
        this.#breakLine();
        return;
      case 'text:soft-page-break':
        this.#finish();
        this.#walk.page += 1;
        this.#writer = this.#begin(this.lines.length === 0);
        return;
      case 'text:note': {
        const body = childOf(element, 'text:note-body');
        if (body) this.notes.push(body);
        return;
      }
      case 'text:hidden-text':
        this.#inside(element, { ...look, hidden: true }, piece.url);
        return;
      case 'text:ruby':
        this.#inside(childOf(element, 'text:ruby-base') ?? element, look, piece.url);
        return;
      case 'text:number': // of a heading, drawn by the program
      case 'text:ruby-text':
      case 'text:hidden-paragraph':
        return;
      default:
        if (element.name.startsWith('text:')) this.#inside(element, look, piece.url);
        else if (element.name.startsWith('draw:')) this.boxes.push(element);
    }
  }
}

const isHiddenParagraph = ({ name, attributes }: XmlElement): boolean =>
  name === 'text:hidden-paragraph' && attributes['text:is-hidden'] !== 'false';
