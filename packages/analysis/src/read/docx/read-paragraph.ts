import type { CvLine, HiddenText } from '@vitae/schema/cv-text';
import { LineWriter, type PieceLook } from '../layout/line-writer.ts';
import type { ParagraphLook } from '../layout/look.ts';
import { tellHidden } from '../layout/tell-hidden.ts';
import { CLEAR_GAP } from '../layout/white.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../package/parse-xml.ts';
import { readParagraphLook, readRunLook, type Styles } from './read-styles.ts';
import { textBoxesIn } from './text-boxes.ts';

const BULLET_CODES = /^(?:F0B7|F0A7|F0D8|F0FC|F076|F06C|F06E|2022)$/i;

/** What a paragraph needs to know of the place it stands in. */
export interface Place {
  region: CvLine['region'];
  column: number;
  /** colour behind the text, null where a picture or gradient may lie there */
  background: number | null;
}

/** What is the same for a whole part of the file, and what is kept while walking through it. */
export interface Walk {
  styles: Styles;
  /** targets of hyperlinks by relationship id */
  links: ReadonlyMap<string, string>;
  hidden: HiddenText[];
  page: number;
  /** whether the file tells where its pages ended when last laid out; explicit breaks are then among them */
  laidOut: boolean;
  /** white below the last paragraph, in points; Infinity after an empty one and at the start */
  whiteAbove: number;
  /** a field that has begun: its instruction, and whether its result is being read */
  fields: { instruction: string; result: boolean }[];
  /** the lines of each text box */
  boxes: CvLine[][];
}

const HYPERLINK = /^\s*HYPERLINK\s+"([^"]{1,2000})"/;

/** The link a running field gives to its result, if it is one. */
function fieldLink(walk: Walk): string | null {
  for (const field of walk.fields) {
    const target = HYPERLINK.exec(field.instruction)?.[1];
    if (target) return target;
  }
  return null;
}

/** Reads one paragraph to its lines (a line break starts a new one), followed by the text boxes anchored in it. */
export class ParagraphReader {
  readonly lines: CvLine[] = [];
  readonly boxes: XmlElement[] = [];
  readonly #walk: Walk;
  readonly #place: Place;
  readonly #look: ParagraphLook;
  #writer: LineWriter;

  constructor(paragraph: XmlElement, walk: Walk, place: Place) {
    this.#walk = walk;
    this.#place = place;
    const properties = childOf(paragraph, 'w:pPr');
    const styled = walk.styles.paragraph(childOf(properties, 'w:pStyle')?.attributes['w:val']);
    const own = readParagraphLook(properties);
    this.#look = { ...styled, ...own, run: styled.run };
    const breaks = this.#look.pageBreakBefore || (properties && childOf(properties, 'w:sectPr'));
    if (breaks && !walk.laidOut && this.#look.pageBreakBefore) walk.page += 1;
    this.#writer = this.#begin(this.#gapBefore());
    this.#inside(paragraph, null);
    this.#finish();
    const size = styled.run.size ?? 0;
    walk.whiteAbove =
      this.lines.length > 0 ? (this.#look.after ?? 0) / Math.max(size, 1) : Number.POSITIVE_INFINITY;
  }

  #gapBefore(): boolean {
    const size = this.#look.run.size ?? 0;
    return Math.max(this.#walk.whiteAbove, (this.#look.before ?? 0) / Math.max(size, 1)) > CLEAR_GAP;
  }

  #begin(gapBefore: boolean): LineWriter {
    const role = this.#look.heading ? 'heading' : this.#look.list ? 'list-item' : null;
    const { region, column } = this.#place;
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

  #breakPage(): void {
    this.#finish();
    this.#walk.page += 1;
    this.#writer = this.#begin(this.lines.length === 0);
  }

  #inside(element: XmlElement, url: string | null): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:r') this.#run(child, url);
      else if (child.name === 'w:hyperlink') {
        this.#inside(child, this.#walk.links.get(child.attributes['r:id'] ?? '') ?? url);
      } else if (child.name === 'w:hlink') {
        this.#inside(child, child.attributes['w:dest'] ?? url);
      } else if (child.name === 'aml:annotation') {
        if (!isDeletion(child)) this.#inside(childOf(child, 'aml:content') ?? child, url);
      } else if (child.name === 'w:fldSimple') {
        this.#inside(child, HYPERLINK.exec(child.attributes['w:instr'] ?? '')?.[1] ?? url);
      } else if (TRANSPARENT.has(child.name)) this.#inside(child, url);
    }
  }

  #run(run: XmlElement, url: string | null): void {
    const properties = childOf(run, 'w:rPr');
    const { walk } = { walk: this.#walk };
    const look = {
      ...this.#look.run,
      ...walk.styles.run(childOf(properties, 'w:rStyle')?.attributes['w:val']),
      ...readRunLook(properties),
    };
    const background = this.#look.shade ?? this.#place.background;
    const piece: PieceLook = {
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      size: look.size ?? 0,
      hidden: tellHidden({ ...look, background: look.shade ?? background }),
      url: url ?? fieldLink(walk),
    };
    for (const child of elementsOf(run)) this.#content(child, piece);
  }

  #content(element: XmlElement, look: PieceLook): void {
    const field = this.#walk.fields.at(-1);
    switch (element.name) {
      case 'w:t':
        if (!field || field.result) this.#writer.write(textOf(element), look);
        for (const child of elementsOf(element)) this.#content(child, look);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#writer.write('\t', look);
        return;
      case 'w:noBreakHyphen':
        this.#writer.write('-', look);
        return;
      case 'w:sym':
        if (BULLET_CODES.test(element.attributes['w:char'] ?? '')) this.#writer.write('• ', look);
        return;
      case 'w:br':
        if (element.attributes['w:type'] === 'page') {
          if (this.#walk.laidOut) this.#breakLine();
          else this.#breakPage();
        } else this.#breakLine();
        return;
      case 'w:cr':
        this.#breakLine();
        return;
      case 'w:lastRenderedPageBreak':
        this.#breakPage();
        return;
      case 'w:instrText':
        if (field && !field.result) field.instruction += textOf(element).slice(0, 2000);
        return;
      case 'w:fldChar':
        this.#field(element.attributes['w:fldCharType']);
        return;
      default:
        this.boxes.push(...textBoxesIn(element));
    }
  }

  #field(type: string | undefined): void {
    const { fields } = this.#walk;
    const field = fields.at(-1);
    if (type === 'begin') fields.push({ instruction: '', result: false });
    else if (type === 'separate' && field) field.result = true;
    else if (type === 'end') fields.pop();
  }
}

/** Tracked changes in Word 2003's XML say what they are by a type. */
const isDeletion = ({ attributes }: XmlElement): boolean =>
  /Deletion|Comment/.test(attributes['w:type'] ?? '');

/** Wrappers whose content belongs to the text: insertions are kept, deletions (`w:del`, `w:moveFrom`) are not here. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
  'w:dir',
  'w:bdo',
]);
