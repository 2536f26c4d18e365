import type { ParagraphLook, RunLook } from '../layout/look.ts';
import type { ParagraphSink } from '../layout/paragraph-sink.ts';
import type { Destination } from './destinations.ts';

/** What a brace opens and its partner restores ([MS-RTF]: groups). */
export interface Group {
  destination: Destination;
  sink: ParagraphSink;
  run: RunLook;
  paragraph: ParagraphLook;
  font: number;
  /** how many characters follow `\u` for readers that do not know it */
  fallback: number;
  url: string | null;
  /** tables around the paragraph */
  depth: number;
  deleted: boolean;
  /** the group has begun with `\*`: what is not known is to be skipped */
  starred: boolean;
  /** nothing but white stood in the group so far: a destination may follow */
  fresh: boolean;
}

/** A field: its instruction, and the group depth it ends at. */
export interface Field {
  instruction: string;
  groups: number;
}
