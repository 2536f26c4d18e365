import type { ListSection, Section } from '@vitae/schema/analysis';
import { EditId, type ItemId, ItemId as ItemIdSchema } from '@vitae/schema/ids';
import type { Edit, EditKind, ProfileRow, ProfileValue } from '@vitae/schema/profile';
import { identityOf, valuesOf } from '../identity-of.ts';
import type { MergedProfile } from '../merge-input.ts';

type Value = Edit['value'];

let made = 0;

/** An edit as the server keeps it. Ids follow each other. */
export function makeEdit(
  kind: EditKind,
  at: string,
  target: { section: Section; itemId: ItemId | string; field?: string; was?: Record<string, ProfileValue> },
  value?: Value,
): Edit {
  made += 1;
  return {
    id: EditId.parse(`ed_${String(made).padStart(6, '0')}`),
    kind,
    at: at.includes('T') ? at : `${at}T12:00:00.000Z`,
    target: { ...target, itemId: ItemIdSchema.parse(target.itemId), was: target.was ?? {} },
    ...(value !== undefined && { value }),
  };
}

const rowTarget = (section: Section, row: ProfileRow) => ({
  section,
  itemId: row.id as string,
  was: identityOf(section, valuesOf(row)),
});

/** The person writes into a field of a row they see. */
export const setField = (
  section: Section,
  row: ProfileRow,
  field: string,
  value: ProfileValue | null,
  at: string,
) => makeEdit('set', at, { ...rowTarget(section, row), field }, value);

export const removeRow = (section: ListSection, row: ProfileRow, at: string) =>
  makeEdit('remove', at, rowTarget(section, row));

export const restoreField = (section: Section, row: ProfileRow, field: string, at: string) =>
  makeEdit('restore', at, { ...rowTarget(section, row), field });

/** The person takes the first removed row back. */
export function restoreRow({ removed }: MergedProfile, at: string): Edit {
  const [first] = removed;
  if (!first) throw new Error('nothing is removed');
  return makeEdit('restore', at, { section: first.section, itemId: first.itemId, was: first.was });
}

export const addRow = (
  section: ListSection,
  itemId: string,
  fields: Record<string, ProfileValue>,
  at: string,
) => makeEdit('add', at, { section, itemId, was: identityOf(section, fields) }, fields);

/** A section as a person reads it: plain values, row by row. */
export const read = (rows: readonly ProfileRow[]) => rows.map(valuesOf);

/** The only row of a section. */
export function onlyRow(rows: readonly ProfileRow[]): ProfileRow {
  const [row, ...others] = rows;
  if (!row || others.length > 0) throw new Error(`one row expected, found ${rows.length}`);
  return row;
}
