import { HEADING_NAME } from '../layout/look.ts';
import { encodingOfCharset } from './code-pages.ts';

const MAX_ENTRIES = 10_000;

/** The fonts, colours and styles that a file declares at its start; filled while the file is read. */
export class Tables {
  /** encoding by font number; `null` for symbol fonts */
  readonly fonts = new Map<number, string | null | undefined>();
  /** 0xRRGGBB, null for automatic */
  readonly colours: (number | null)[] = [];
  readonly headings = new Set<number>();
  #font = 0;
  #style = 0;
  #rgb = [0, 0, 0];
  #named = false;

  fontWord(name: string, value: number): void {
    if (name === 'f') this.#font = value;
    else if (name === 'fcharset' && this.fonts.size < MAX_ENTRIES)
      this.fonts.set(this.#font, value === 2 ? null : encodingOfCharset(value));
  }

  colourWord(name: string, value: number): void {
    const channel = ['red', 'green', 'blue'].indexOf(name);
    if (channel < 0) return;
    this.#rgb[channel] = value & 255;
    this.#named = true;
  }

  /** A semicolon ends an entry; an empty one is the automatic colour. */
  endColour(): void {
    const [red = 0, green = 0, blue = 0] = this.#rgb;
    if (this.colours.length < MAX_ENTRIES)
      this.colours.push(this.#named ? red * 65_536 + green * 256 + blue : null);
    this.#rgb = [0, 0, 0];
    this.#named = false;
  }

  styleWord(name: string, value: number): void {
    if (name === 's') this.#style = value;
    else if (name === 'outlinelevel' && value < 9) this.headings.add(this.#style);
  }

  endStyle(name: string): void {
    if (HEADING_NAME.test(name.replace(/;$/, '').trim())) this.headings.add(this.#style);
    this.#style = -1;
  }
}
