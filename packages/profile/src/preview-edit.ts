import { ListSection, type Section } from '@vitae/schema/analysis';
import type { RowId } from '@vitae/schema/ids';
import type { EditInput, Profile, ProfileField, ProfileRow, ProfileValue } from '@vitae/schema/profile';
import { identityOf, valuesOf } from './identity-of.ts';

const byPerson = (value: ProfileValue, before?: ProfileField): ProfileField => ({
  value,
  origin: 'person',
  evidence: [],
  alternatives: before?.alternatives ?? [],
});

function withField(row: ProfileRow, field: string, value: ProfileValue | null): ProfileRow {
  const { [field]: before, ...others } = row.fields;
  const fields = value === null ? others : { ...row.fields, [field]: byPerson(value, before) };
  return { ...row, edited: true, fields };
}

function addedRow({ target, value }: EditInput): ProfileRow {
  const fields = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  return {
    id: String(target.itemId) as RowId,
    itemIds: [target.itemId],
    edited: true,
    fields: Object.fromEntries(Object.entries(fields).map(([field, each]) => [field, byPerson(each)])),
  };
}

function previewRemoval(
  profile: Profile,
  section: ListSection,
  row: ProfileRow,
  input: EditInput,
  at: string,
): Profile {
  const was = identityOf(section, valuesOf(row));
  const removed = { editId: input.id, section, itemId: input.target.itemId, was, at };
  return {
    ...profile,
    [section]: profile[section].filter((each) => each !== row),
    removed: [removed, ...profile.removed],
  };
}

const isListSection = (section: Section): section is ListSection => ListSection.safeParse(section).success;

/**
 * What the profile will look like when the server has taken an edit, as far as that can be told without the analyses:
 * rows keep their places, and what a restore brings back is for the server to say.
 * @param at ISO 8601, the time of the edit
 */
export function previewEdit(profile: Profile, input: EditInput, at: string): Profile {
  const { kind, target, value } = input;
  const { section, itemId, field } = target;
  const matches = (row: ProfileRow) => row.id === String(itemId) || row.itemIds.includes(itemId);
  const isPlain = value === null || typeof value === 'string' || Array.isArray(value);
  if (!isListSection(section)) {
    if (kind !== 'set' || !field || !isPlain) return profile;
    return { ...profile, [section]: withField(profile[section], field, value) };
  }
  const row = profile[section].find(matches);
  if (kind === 'add')
    return row ? profile : { ...profile, [section]: [...profile[section], addedRow(input)] };
  if (kind === 'restore' && !field) {
    const removed = profile.removed.filter((each) => each.section !== section || each.itemId !== itemId);
    return { ...profile, removed };
  }
  if (!row) return profile;
  if (kind === 'remove') return previewRemoval(profile, section, row, input, at);
  if (kind !== 'set' || !field || !isPlain) return profile;
  const rows = profile[section].map((each) => (each === row ? withField(row, field, value) : each));
  return { ...profile, [section]: rows };
}
