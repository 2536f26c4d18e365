// @vitest-environment node
import { ListSection } from '@vitae/schema/analysis';
import { ItemId, newEditId, newItemId, RowId } from '@vitae/schema/ids';
import { Profile, type ProfileRow } from '@vitae/schema/profile';
import { expect, test } from 'vitest';
import { applyEdit } from './apply-edit.ts';

const row = (id: string, fields: ProfileRow['fields'] = {}): ProfileRow => ({
  id: RowId.parse(id),
  itemIds: [],
  edited: false,
  fields,
});

const title: ProfileRow['fields'] = {
  title: { value: 'Pilot', origin: 'cv', evidence: [], alternatives: [] },
};
const second = newItemId();

function profile(): Profile {
  const lists = Object.fromEntries(ListSection.options.map((section) => [section, []]));
  return Profile.parse({
    ...lists,
    contact: row('contact'),
    summary: row('summary'),
    experiences: [{ ...row('a', title), itemIds: [ItemId.parse('a'), second] }, row('b', title)],
    removed: [],
    revision: 1,
    syncing: false,
  });
}

const about = (itemId: string, field?: string) => ({
  section: 'experiences' as const,
  itemId: ItemId.parse(itemId),
  ...(field !== undefined && { field }),
});

test('a set field is the person’s at once, whichever item of the row was named', () => {
  const edit = { id: newEditId(), kind: 'set' as const, target: about(second, 'title'), value: 'Captain' };
  const after = applyEdit(profile(), edit);
  expect(after.experiences[0]).toMatchObject({
    edited: true,
    fields: { title: { value: 'Captain', origin: 'person' } },
  });
  expect(after.experiences[1]).toEqual(profile().experiences[1]);
});

test('a cleared field is gone, a removed row is gone', () => {
  const clear = applyEdit(profile(), {
    id: newEditId(),
    kind: 'set',
    target: about('a', 'title'),
    value: null,
  });
  expect(clear.experiences[0]?.fields).toEqual({});
  const removed = applyEdit(profile(), { id: newEditId(), kind: 'remove', target: about('b') });
  expect(removed.experiences.map(({ id }) => `${id}`)).toEqual(['a']);
});

test('what only the server can know is left to the server', () => {
  const restore = { id: newEditId(), kind: 'restore' as const, target: about('a', 'title') };
  expect(applyEdit(profile(), restore)).toEqual(profile());
});

test('contact is edited as one row', () => {
  const target = { section: 'contact' as const, itemId: ItemId.parse('contact'), field: 'name' };
  const after = applyEdit(profile(), { id: newEditId(), kind: 'set', target, value: 'Ada' });
  expect(after.contact.fields.name?.value).toBe('Ada');
});
