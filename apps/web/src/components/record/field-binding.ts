import type { FieldValue } from '@vitae/schema/analysis';
import type { FieldKind } from '@vitae/schema/profile-fields';
import type { ReactNode } from 'react';
import type { Trace } from '../../lib/trace.ts';

/** What else can be done about a value, offered while it is in hand; `done` lets go of it. */
export type Choices = (done: () => void) => ReactNode;

/** One field of one item, as the page that shows it can read, trace and change it. */
export type FieldBinding = {
  field: string;
  label: string;
  kind: FieldKind;
  value: FieldValue | null;
  /** where the value stands in the CV; of a list, its element at `index` */
  trace: (index?: number) => Trace | null;
  /**
   * Saves, resolving when the server has it. `base` is the value the change was made from.
   * @throws ProblemError, or what the server answered
   */
  save: (value: FieldValue | null, base: FieldValue | null) => Promise<void>;
  /** a short remark shown beside the value: "2 versions" */
  remark?: string | undefined;
  choices?: Choices | undefined;
};

export type BindField = (field: string) => FieldBinding;

/** The value of a field that holds one; null for an empty field and for lists. */
export const singleValue = ({ value }: FieldBinding): string | null =>
  typeof value === 'string' ? value : null;

export const isFilled = ({ value }: FieldBinding): boolean => value !== null && value.length > 0;
