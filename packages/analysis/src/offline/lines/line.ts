import type { LineLink, LineRun } from '@vitae/schema/cv-text';
import type { FieldLabel } from '../lexicon/field-labels.ts';
import type { Slice } from '../text/slice.ts';

/** Where a line stands; missing in formats without pages. */
export type Place = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A visible line as the engine sees it: its words, its cells and its looks. */
export type Line = {
  readonly index: number;
  /** the words without a bullet; after a heading in the same row, the words after it */
  readonly content: Slice;
  /** the parts of the content between tabs or wide gaps */
  readonly cells: readonly Slice[];
  /** what the head of their table says of the cells, where there is one */
  readonly columns?: readonly (FieldLabel | undefined)[];
  readonly bullet: boolean;
  readonly page: number;
  readonly column: number;
  readonly place: Place | null;
  /** rounded to half points, as lines of one look are compared */
  readonly size: number | null;
  /** the size as the file has it */
  readonly points: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly isHeadingRole: boolean;
  readonly gapBefore: boolean;
  readonly links: readonly LineLink[];
  /** where weight or slant change within the line */
  readonly runs: readonly LineRun[] | undefined;
  /** what is printed before the words: "■", "【", "1.", "一、"; '' where nothing is. Numbers of one kind are one mark. */
  readonly mark: string;
  /** size, weight, slant and capitals as one key: lines of one kind look alike */
  readonly style: string;
};
