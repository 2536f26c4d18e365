import { EditId, type ItemId } from '@vitae/schema/ids';
import type { Edit, EditInput, Profile } from '@vitae/schema/profile';
import { expect, test } from 'vitest';
import { diffProfiles } from './diff-profiles.ts';
import { identityOf } from './identity-of.ts';
import { mergeProfile } from './merge-profile.ts';
import { previewEdit } from './preview-edit.ts';
import { makeAnalysis } from './testing/make-analysis.ts';
import { read } from './testing/make-edit.ts';

const AT = '2026-01-02T00:00:00.000Z';
const CV = makeAnalysis({
  cv: 'cv_a',
  at: '2026-01-01',
  contact: { email: 'ada@example.org' },
  experiences: [{ title: 'Engineer', organisation: 'Acme' }],
  skills: [{ name: 'Go' }, { name: 'Ada' }],
});
const asProfile = (edits: Edit[]): Profile => ({
  ...mergeProfile({ analyses: [CV], edits }),
  revision: 1,
  syncing: false,
});
const PROFILE = asProfile([]);

const input = (
  kind: EditInput['kind'],
  section: EditInput['target']['section'],
  itemId: string,
  field?: string,
  value?: EditInput['value'],
): EditInput => ({
  id: EditId.parse('ed_1'),
  kind,
  target: { section, itemId: itemId as ItemId, ...(field && { field }) },
  ...(value !== undefined && { value }),
});
const kept = (edit: EditInput): Edit => ({
  ...edit,
  at: AT,
  target: { ...edit.target, was: identityOf('skills', {}) },
});

test.each([
  ['setting a field', input('set', 'experiences', 'cv_a.experiences.0.0', 'title', 'Chief')],
  ['clearing a field', input('set', 'experiences', 'cv_a.experiences.0.0', 'title', null)],
  ['setting a contact field', input('set', 'contact', 'contact', 'phone', '0170 1234567')],
  ['adding a row', input('add', 'skills', 'it_1', undefined, { name: 'Zig' })],
  ['removing a row', input('remove', 'skills', 'cv_a.skills.0.0')],
])('%s looks as it will when the server has it', (_, edit) => {
  const preview = previewEdit(PROFILE, edit, AT);
  expect(diffProfiles(preview, asProfile([kept(edit)]))).toEqual([]);
  expect(preview.removed.map(({ editId }) => editId)).toEqual(
    asProfile([kept(edit)]).removed.map(({ editId }) => editId),
  );
});

test('the same edit twice is one', () => {
  const edit = input('add', 'skills', 'it_1', undefined, { name: 'Zig' });
  expect(previewEdit(previewEdit(PROFILE, edit, AT), edit, AT).skills).toHaveLength(3);
});

test('restoring takes the row off the list of removed ones and leaves its words to the server', () => {
  const removed = previewEdit(PROFILE, input('remove', 'skills', 'cv_a.skills.0.0'), AT);
  expect(read(removed.skills)).toEqual([{ name: 'Ada' }]);
  expect(previewEdit(removed, input('restore', 'skills', 'cv_a.skills.0.0'), AT).removed).toEqual([]);
});

test('an edit of a row that is not there changes nothing', () => {
  expect(previewEdit(PROFILE, input('set', 'skills', 'it_none', 'name', 'x'), AT)).toBe(PROFILE);
  expect(previewEdit(PROFILE, input('remove', 'skills', 'it_none'), AT)).toBe(PROFILE);
});
