import type { CvLine, HiddenText, LineLink, LineRun } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_TEXT_CHARS } from '@vitae/schema/limits';
import { cleanText, smuggledText } from '../clean-text.ts';
import { addRun, mixedRuns } from './line-runs.ts';

export interface PieceLook {
  bold: boolean;
  italic: boolean;
  size: number;
  /** why a reader of the page does not see it */
  hidden: HiddenText['reason'] | null;
  url: string | null;
}

export type LineFrame = Pick<CvLine, 'page' | 'region' | 'column' | 'role' | 'gapBefore'>;

const TAIL = 32; // characters that a combining mark may join with

/** Joins two texts that are in NFC; a mark at the start of the second belongs to the end of the first. */
function append(text: string, part: string): string {
  if (!/^\p{M}/u.test(part)) return text + part;
  const cut = Math.max(0, text.length - TAIL);
  return text.slice(0, cut) + (text.slice(cut) + part).normalize('NFC');
}

/** Collects the pieces of one line: white space is evened out, links keep their places, hidden text is set apart. */
export class LineWriter {
  readonly #frame: LineFrame;
  #text = '';
  #white = '';
  #bold = 0;
  #italic = 0;
  #sizes = new Map<number, number>();
  #links: LineLink[] = [];
  readonly #runs: LineRun[] = [];
  readonly #hidden: HiddenText[];

  constructor(frame: LineFrame, hidden: HiddenText[]) {
    this.#frame = frame;
    this.#hidden = hidden;
  }

  write(source: string, look: PieceLook): void {
    const smuggled = smuggledText(source);
    if (smuggled) this.#hide(smuggled, 'transparent');
    const text = cleanText(source);
    if (look.hidden) {
      if (text.trim() !== '') this.#hide(text, look.hidden);
      return;
    }
    for (const part of text.split(/([ \t]+)/)) {
      if (part === '') continue;
      if (/^[ \t]/.test(part)) this.#white += part;
      else this.#add(part, look);
    }
  }

  /** The line, or null where nothing of it is seen. */
  finish(): CvLine | null {
    if (this.#text === '') return null;
    const [size] = [...this.#sizes].sort(([, one], [, other]) => other - one)[0] ?? [null];
    return {
      text: this.#text,
      ...this.#frame,
      box: null,
      fontSize: size,
      bold: this.#bold > this.#text.length / 2,
      italic: this.#italic > this.#text.length / 2,
      links: this.#links,
      ...mixedRuns(this.#runs),
    };
  }

  #add(part: string, look: PieceLook): void {
    const white = this.#white;
    this.#white = '';
    // people line things up with tabs or with rows of spaces
    if (this.#text !== '' && white !== '')
      this.#text += white.includes('\t') || white.length > 2 ? '\t' : ' ';
    const start = this.#text.length;
    this.#text = append(this.#text, part);
    if (this.#text.length > MAX_TEXT_CHARS) throw new AppError('TOO_COMPLEX');
    const { length } = part;
    const { bold, italic } = look;
    addRun(this.#runs, { start, end: this.#text.length, bold, italic });
    if (look.bold) this.#bold += length;
    if (look.italic) this.#italic += length;
    this.#sizes.set(look.size, (this.#sizes.get(look.size) ?? 0) + length);
    if (!look.url) return;
    const last = this.#links.at(-1);
    if (last?.url === look.url && this.#text.slice(last.end, start).trim() === '')
      last.end = this.#text.length;
    else this.#links.push({ start, end: this.#text.length, url: look.url });
  }

  #hide(text: string, reason: HiddenText['reason']): void {
    const last = this.#hidden.at(-1);
    const { page } = this.#frame;
    if (last?.reason === reason && last.page === page && last.text.length < 2000)
      last.text += ` ${text.trim()}`;
    else this.#hidden.push({ text: text.trim(), page, reason });
  }
}
