import type { CvLine } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { cleanText } from '../clean-text.ts';

const MAX_LINES = 20_000;
const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
const URL = /^https?:\/\/\S+$/i;

interface ValueLook {
  bold?: boolean;
  role?: CvLine['role'];
  /** the first value of an entry */
  first?: boolean;
}

/** Lines of a structured format: each says what it is by its key in JSON Resume's terms. */
export class KeyedLines {
  readonly lines: CvLine[] = [];
  #heading: string | null = null;

  /** Names the section that the next values belong to; it becomes a line when there are any. */
  section(name: string): void {
    this.#heading = name;
  }

  /** A value; one with line breaks is several lines with the same key. */
  add(key: string | undefined, value: unknown, look: ValueLook = {}): void {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
    let first = look.first ?? false;
    for (const part of String(value).split(BREAK)) {
      const text = cleanText(part).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      if (this.#heading !== null) {
        this.#push({ text: this.#heading, role: 'heading', bold: true, gapBefore: true });
        this.#heading = null;
      }
      const { bold = false, role = null } = look;
      this.#push({ text, key, role, bold, gapBefore: first });
      first = false;
    }
  }

  #push({ key, ...line }: Pick<CvLine, 'text' | 'key' | 'role' | 'bold' | 'gapBefore'>): void {
    if (this.lines.length >= MAX_LINES) throw new AppError('TOO_COMPLEX');
    const links = URL.test(line.text) ? [{ start: 0, end: line.text.length, url: line.text }] : [];
    this.lines.push({
      ...line,
      ...(key !== undefined && { key }),
      page: 1,
      region: 'body',
      column: 0,
      box: null,
      fontSize: null,
      italic: false,
      links,
    });
  }
}
