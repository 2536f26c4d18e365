import { type ListSection, ListSection as ListSections, type Section } from '@vitae/schema/analysis';
import type { ProfileRow, ProfileValue } from '@vitae/schema/profile';
import type { MergedProfile } from './merge-input.ts';

/** One field that differs; null where a side has no value. */
export type FieldChange = { field: string; before: ProfileValue | null; after: ProfileValue | null };

export type RowChange =
  | { kind: 'added'; section: ListSection; row: ProfileRow }
  | { kind: 'removed'; section: ListSection; row: ProfileRow }
  | { kind: 'changed'; section: Section; row: ProfileRow; fields: FieldChange[] };

const equal = (a: ProfileValue | null, b: ProfileValue | null) => JSON.stringify(a) === JSON.stringify(b);

function changedFields(before: ProfileRow, after: ProfileRow): FieldChange[] {
  const fields = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...fields]
    .map((field) => ({
      field,
      before: before.fields[field]?.value ?? null,
      after: after.fields[field]?.value ?? null,
    }))
    .filter((change) => !equal(change.before, change.after));
}

function changed(section: Section, before: ProfileRow, after: ProfileRow): RowChange[] {
  const fields = changedFields(before, after);
  return fields.length > 0 ? [{ kind: 'changed', section, row: after, fields }] : [];
}

function diffRows(
  section: ListSection,
  before: readonly ProfileRow[],
  after: readonly ProfileRow[],
): RowChange[] {
  // a row may have got another id, when its oldest CV went; its items tell it
  const homes = new Map(
    before.flatMap((row) => [...row.itemIds, row.id].map((id): [string, ProfileRow] => [id, row])),
  );
  const kept = new Set<ProfileRow>();
  const changes = after.flatMap((row): RowChange[] => {
    const old = [row.id, ...row.itemIds].map((id) => homes.get(id)).find((each) => each && !kept.has(each));
    if (!old) return [{ kind: 'added', section, row }];
    kept.add(old);
    return changed(section, old, row);
  });
  const gone = before.filter((row) => !kept.has(row));
  return [...changes, ...gone.map((row): RowChange => ({ kind: 'removed', section, row }))];
}

/** What a person would see change between two profiles: values only, whoever vouches for them. In reading order. */
export function diffProfiles(before: MergedProfile, after: MergedProfile): RowChange[] {
  return [
    ...changed('contact', before.contact, after.contact),
    ...changed('summary', before.summary, after.summary),
    ...ListSections.options.flatMap((section) => diffRows(section, before[section], after[section])),
  ];
}
