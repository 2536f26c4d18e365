import { AppError } from '@vitae/schema/errors';
import { MAX_TEXT_CHARS } from '@vitae/schema/limits';
import type { ParagraphSink } from '../layout/paragraph-sink.ts';
import { symbolOf } from '../layout/symbol-marks.ts';
import { decodePage, encodingOfPage } from './code-pages.ts';
import { DESTINATIONS } from './destinations.ts';
import type { Field, Group } from './group.ts';
import { readLookWord } from './look-words.ts';
import { Tables } from './read-tables.ts';
import { CHARACTERS } from './special-characters.ts';
import type { Token } from './tokens.ts';

const MAX_DEPTH = 1_000; // groups in groups; word processors reach 30
const MAX_INSTRUCTION = 4_000;
const MAX_NOTE_LINES = 500;
const MAX_BYTES = 4 * MAX_TEXT_CHARS; // of text: four a character at most

type Sinks = Record<'header' | 'body' | 'footer', ParagraphSink>;

const HYPERLINK = /^\s*HYPERLINK\s+"?([^"\s]{1,2000})"?/;

/** Walks through the tokens of a file and writes what is to be seen into the sinks. */
export class RtfReader {
  readonly #sinks: Sinks;
  readonly #tables = new Tables();
  readonly #groups: Group[] = [];
  readonly #fields: Field[] = [];
  #group: Group;
  #encoding = 'windows-1252';
  #bytes: Uint8Array[] = [];
  #seen = 0;
  #text = '';
  #skip = 0;
  /** the text of a table entry or an instruction */
  #words = '';
  #shape = { name: '', fill: undefined as number | null | undefined };
  #rowShades: (number | null)[] = [];
  #cellShade: number | null = null;

  constructor(sinks: Sinks) {
    this.#sinks = sinks;
    this.#group = {
      destination: 'text',
      sink: sinks.body,
      run: { size: 12 },
      paragraph: { run: {} },
      font: 0,
      fallback: 1,
      url: null,
      depth: 0,
      deleted: false,
      starred: false,
      fresh: false,
    };
  }

  read(token: Token): void {
    if (token.kind === 'bytes') this.#takeBytes(token.bytes);
    else if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else this.#word(token.name, token.value);
  }

  /** A file that was cut off is read as far as it goes. */
  finish(): void {
    this.#flush();
    while (this.#groups.length > 0) this.#close();
  }

  #open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#groups.length > MAX_DEPTH) throw new AppError('TOO_COMPLEX');
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, starred: false, fresh: true };
  }

  #close(): void {
    this.#flush();
    this.#skip = 0;
    const closed = this.#group;
    const outer = this.#groups.pop();
    if (!outer) return; // more braces closed than opened: what follows is read on
    this.#leave(closed, outer);
    // the properties of a paragraph outlive the group of a run in it
    this.#group = outer;
    while ((this.#fields.at(-1)?.groups ?? -1) > this.#groups.length) this.#fields.pop();
  }

  #leave(closed: Group, outer: Group): void {
    if (closed.destination === 'styles') this.#tables.endStyle(this.#words);
    if (closed.destination === 'instruction') {
      const field = this.#fields.at(-1);
      if (field) field.instruction = (field.instruction + this.#words).slice(0, MAX_INSTRUCTION);
      this.#words = '';
    }
    if (closed.destination === 'styles') this.#words = '';
    if (closed.destination === 'shape-name') this.#shape.name = this.#words.trim();
    if (closed.destination === 'shape-value') this.#shapeProperty(Number(this.#words));
    if (/^shape/.test(closed.destination)) this.#words = '';
    if (closed.sink !== outer.sink) {
      const apart = closed.sink !== this.#sinks.header && closed.sink !== this.#sinks.footer;
      const lines = closed.sink.finish();
      if (apart) outer.sink.addLater(lines.slice(0, MAX_NOTE_LINES));
    }
  }

  /** Colour of a shape, in the order blue, green, red ([MS-ODRAW] fillColor). */
  #shapeProperty(value: number): void {
    const { name } = this.#shape;
    if (name === 'fillColor')
      this.#shape.fill = ((value & 255) << 16) | (value & 0xff00) | ((value >> 16) & 255);
    if (name === 'fillType' && value !== 0) this.#shape.fill = null;
    if (name === 'fFilled' && value === 0) this.#shape.fill = undefined;
  }

  #takeBytes(bytes: Uint8Array): void {
    const group = this.#group;
    group.fresh &&= bytes.every((byte) => byte === 0x20);
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    if (group.destination === 'skip' || group.destination === 'properties') return;
    const seen = bytes.subarray(skipped);
    if (group.destination === 'colours') for (const byte of seen) if (byte === 0x3b) this.#tables.endColour();
    if (group.destination === 'colours' || seen.length === 0) return;
    this.#count(seen.length);
    this.#bytes.push(seen);
  }

  #count(units: number): void {
    this.#seen += units;
    if (this.#seen > MAX_BYTES) throw new AppError('TOO_COMPLEX');
  }

  /** Turns the bytes met so far into text, in the encoding of their font. */
  #decode(): void {
    if (this.#bytes.length === 0) return;
    const font = this.#tables.fonts.get(this.#group.font);
    const bytes = Buffer.concat(this.#bytes);
    this.#text +=
      font === null
        ? Array.from(bytes, (byte) => (byte === 0x20 ? ' ' : symbolOf(byte))).join('')
        : decodePage(bytes, font ?? this.#encoding);
    this.#bytes = [];
  }

  #flush(): void {
    this.#decode();
    const text = this.#text;
    if (text === '') return;
    this.#text = '';
    const { destination, sink, run, deleted, url } = this.#group;
    if (deleted) return;
    if (destination === 'text') sink.write(text, run, url ?? this.#fieldLink());
    else if (destination !== 'mark' && destination !== 'fonts')
      this.#words = (this.#words + text).slice(-MAX_INSTRUCTION);
  }

  #fieldLink(): string | null {
    for (const { instruction } of this.#fields) {
      const target = HYPERLINK.exec(instruction)?.[1];
      if (target && /^(?:https?|mailto|tel|ftp):/i.test(target)) return target;
    }
    return null;
  }

  #word(name: string, value: number | null): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      // writers that forget the fallback must not cost a paragraph or a cell
      if (CHARACTERS.has(name)) return;
      this.#skip = 0;
    }
    const group = this.#group;
    if (name === 'u') {
      this.#unicode(value ?? 0);
      return;
    }
    const character = CHARACTERS.get(name);
    if (character !== undefined) {
      this.#decode();
      group.fresh = false;
      if (group.destination !== 'skip' && group.destination !== 'properties') this.#text += character;
      return;
    }
    this.#flush();
    if (name === '*') group.starred = true;
    else if (group.fresh && this.#begin(name)) group.fresh = false;
    else this.#apply(name, value);
  }

  #unicode(value: number): void {
    this.#decode();
    const group = this.#group;
    group.fresh = false;
    this.#skip = group.fallback;
    this.#count(1);
    const code = value < 0 ? value + 65_536 : value;
    const symbol = code >= 0xf000 && code <= 0xf0ff;
    if (group.destination !== 'skip' && group.destination !== 'properties')
      this.#text += symbol ? symbolOf(code) : String.fromCharCode(code & 0xffff);
  }

  /** Whether a group begins a destination with this word. */
  #begin(name: string): boolean {
    const group = this.#group;
    const destination = DESTINATIONS.get(name);
    if (name === 'field') this.#fields.push({ instruction: '', groups: this.#groups.length });
    if (destination === undefined) {
      if (!group.starred || group.destination === 'styles') return false;
      group.destination = 'skip';
      return true;
    }
    if (group.destination === 'skip') return true;
    group.destination =
      destination === 'header' || destination === 'footer' || destination === 'note' ? 'text' : destination;
    if (destination === 'mark' || name === 'pn') this.#markList();
    if (destination === 'header' || destination === 'footer') this.#divert(this.#sinks[destination]);
    if (destination === 'note' || name === 'shptxt' || name === 'dptxbxtext')
      this.#divert(this.#apart(destination));
    if (name === 'shpinst') this.#shape = { name: '', fill: undefined };
    return true;
  }

  #divert(sink: ParagraphSink): void {
    Object.assign(this.#group, { sink, depth: 0, paragraph: { run: {} }, run: { size: 12 } });
  }

  /** Text boxes and notes are read apart and follow the paragraph that holds them. */
  #apart(destination: string): ParagraphSink {
    const { fill } = this.#shape;
    const outer = this.#group.sink;
    return outer.apart(destination === 'text' ? fill : undefined);
  }

  #markList(): void {
    for (const group of [this.#group, this.#groups.at(-1)])
      if (group) group.paragraph = { ...group.paragraph, list: true };
  }

  #apply(name: string, value: number | null): void {
    const group = this.#group;
    group.fresh &&= name === 'rtf';
    switch (group.destination) {
      case 'skip':
        return;
      case 'fonts':
        this.#tables.fontWord(name, value ?? 0);
        return;
      case 'colours':
        this.#tables.colourWord(name, value ?? 0);
        return;
      case 'styles':
        this.#tables.styleWord(name, value ?? 0);
        return;
      default:
        if (!this.#structure(name, value)) readLookWord(group, this.#tables, name, value);
    }
  }

  /** Words that end lines, paragraphs, cells and rows, or say how to read on; whether it was one of them. */
  #structure(name: string, value: number | null): boolean {
    const group = this.#group;
    const { sink, paragraph, depth } = group;
    const shade = this.#rowShades[sink.cellsAt(depth)] ?? undefined;
    switch (name) {
      case 'par':
      case 'sect':
        sink.endParagraph(paragraph, depth, depth > 0 ? shade : undefined);
        return true;
      case 'line':
      case 'lbr':
      case 'column':
        sink.breakLine();
        return true;
      case 'page':
        sink.breakPage();
        return true;
      case 'pagebb':
        if (value !== 0 && !sink.isMidParagraph) sink.breakPage();
        return true;
      case 'cell':
        sink.endCell(paragraph, 1, shade);
        return true;
      case 'nestcell':
        sink.endCell(paragraph, Math.max(depth, 2), shade);
        return true;
      case 'row':
        sink.endRow(1);
        return true;
      case 'nestrow':
        sink.endRow(Math.max(depth, 2));
        return true;
      case 'trowd':
        this.#rowShades = [];
        this.#cellShade = null;
        return true;
      case 'clcbpat':
        this.#cellShade = this.#tables.colours[value ?? 0] ?? null;
        return true;
      case 'cellx':
        if (this.#rowShades.length < 200) this.#rowShades.push(this.#cellShade);
        this.#cellShade = null;
        return true;
      case 'ansicpg':
        if (value) this.#encoding = encodingOfPage(value);
        return true;
      case 'mac':
        this.#encoding = 'macintosh';
        return true;
      case 'uc':
        group.fallback = Math.min(Math.max(value ?? 1, 0), 10);
        return true;
      default:
        return false;
    }
  }
}
