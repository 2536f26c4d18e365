import type { EditInput, Profile, ProfileRow } from '@vitae/schema/profile';

const isAbout = (row: ProfileRow, { target }: EditInput): boolean =>
  `${row.id}` === `${target.itemId}` || row.itemIds.includes(target.itemId);

function setField(row: ProfileRow, { target, value }: EditInput): ProfileRow {
  if (target.field === undefined) return row;
  const { [target.field]: old, ...others } = row.fields;
  if (value === null || value === undefined) return { ...row, edited: true, fields: others };
  if (typeof value !== 'string' && !Array.isArray(value)) return row;
  const field = { value, origin: 'person' as const, evidence: [], alternatives: old?.alternatives ?? [] };
  return { ...row, edited: true, fields: { ...others, [target.field]: field } };
}

/**
 * What the profile looks like once an edit has landed, for showing it at once. Only what is certain is foretold: the
 * setting of a field and the removal of a row; the rest waits for the server. Pure.
 */
export function applyEdit(profile: Profile, edit: EditInput): Profile {
  const { section } = edit.target;
  const rows: ProfileRow[] | ProfileRow = profile[section];
  if (!Array.isArray(rows)) {
    return edit.kind === 'set' ? { ...profile, [section]: setField(rows, edit) } : profile;
  }
  if (edit.kind === 'set') {
    return { ...profile, [section]: rows.map((row) => (isAbout(row, edit) ? setField(row, edit) : row)) };
  }
  if (edit.kind === 'remove') return { ...profile, [section]: rows.filter((row) => !isAbout(row, edit)) };
  return profile;
}
