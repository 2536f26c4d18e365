import { identityOf } from '@vitae/profile/identity-of';
import type { Section } from '@vitae/schema/analysis';
import { CONTACT_ITEM_ID, ListSection, SUMMARY_ITEM_ID } from '@vitae/schema/analysis';
import { AppError } from '@vitae/schema/errors';
import type { ItemId } from '@vitae/schema/ids';
import type { EditInput, Identity, Profile, ProfileRow, ProfileValue } from '@vitae/schema/profile';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { syncCvDataToProfile } from '../worker/sync-cv-data-to-profile.ts';
import { checkFieldValue } from './check-field-value.ts';
import { getProfile } from './get-profile.ts';

function rowsOf(profile: Pick<Profile, Section>, section: Section): ProfileRow[] {
  const rows = profile[section];
  return Array.isArray(rows) ? rows : [rows];
}

function findRow(profile: Pick<Profile, Section>, section: Section, itemId: ItemId): ProfileRow | undefined {
  return rowsOf(profile, section).find((row) => row.id === `${itemId}` || row.itemIds.includes(itemId));
}

const valuesOf = (row: ProfileRow): Record<string, ProfileValue> =>
  Object.fromEntries(Object.entries(row.fields).map(([field, { value }]) => [field, value]));

function invalid(path: string, message: string): never {
  throw new AppError('INVALID_INPUT', { issues: [{ path, message }] });
}

/** Checks that an edit says something its kind and section can mean. */
function checkEdit({ kind, target, value }: EditInput): void {
  const isList = ListSection.safeParse(target.section).success;
  const singleton = target.section === 'contact' ? CONTACT_ITEM_ID : SUMMARY_ITEM_ID;
  if (!isList && target.itemId !== singleton) invalid('target.itemId', `Use ${singleton}`);
  if (!isList && kind !== 'set' && !(kind === 'restore' && target.field)) {
    invalid('kind', `${target.section} can be changed, but not added or removed`);
  }
  if (kind === 'set') {
    if (!target.field) invalid('target.field', 'Say which field');
    if (value === undefined) invalid('value', 'Send a value, or null to clear the field');
    checkFieldValue(target.section, target.field, value, 'value');
  }
  if (kind === 'add') {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      invalid('value', 'Send the fields of the new row');
    if (Object.keys(value).length === 0) invalid('value', 'Send at least one field');
    for (const [field, each] of Object.entries(value))
      checkFieldValue(target.section, field, each, `value.${field}`);
  }
}

/** What names the row the edit is about: from the row as it is now, else what the client says it was. */
function identify(profile: Profile, { kind, target, value }: EditInput): Identity {
  const { section, itemId } = target;
  if (kind === 'add') return identityOf(section, value as Record<string, ProfileValue>);
  const row = findRow(profile, section, itemId);
  if (row) return { ...target.was, ...identityOf(section, valuesOf(row)) };
  const removed = profile.removed.find((each) => each.section === section && each.itemId === itemId);
  if (kind === 'restore' && removed) return removed.was;
  throw new AppError('NOT_FOUND');
}

/**
 * Keeps what a person did to their profile and carries it in at once. The same id twice is one edit.
 * @returns the profile with the edit in it
 * @throws AppError INVALID_INPUT, NOT_FOUND
 */
export async function editProfile(deps: Deps, session: Session, input: EditInput): Promise<Profile> {
  const { store, changes } = deps;
  const { ownerId } = session;
  checkEdit(input);
  const known = await store.edits.find(ownerId, input.id);
  if (!known) {
    const was = identify(await getProfile(deps, session), input);
    const { id, ...edit } = input;
    const target = { ...edit.target, was };
    const inserted = await store.edits.insert({
      ...edit,
      _id: id,
      ownerId,
      target,
      at: deps.clock(),
      syncPending: 1,
    });
    if (!inserted && !(await store.edits.find(ownerId, id))) throw new AppError('NOT_FOUND');
  }
  await syncCvDataToProfile(deps, ownerId);
  changes.wakeWorker();
  changes.notify(ownerId);
  return getProfile(deps, session);
}
