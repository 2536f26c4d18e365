import { expect, test } from 'vitest';
import { diffProfiles } from './diff-profiles.ts';
import { mergeProfile } from './merge-profile.ts';
import { copyOf, makeAnalysis } from './testing/make-analysis.ts';
import { setField } from './testing/make-edit.ts';

const CV = makeAnalysis({
  cv: 'cv_a',
  at: '2026-01-01',
  contact: { email: 'ada@old.example' },
  skills: [{ name: 'Go' }, { name: 'Ada' }],
});
const BEFORE = mergeProfile({ analyses: [CV], edits: [] });

test('tells rows that come, go and change, with the fields', () => {
  const next = makeAnalysis({
    cv: 'cv_b',
    at: '2026-02-01',
    contact: { email: 'ada@new.example' },
    skills: [{ name: 'Zig' }, { name: 'Go', level: 'Expert' }],
  });
  const changes = diffProfiles(BEFORE, mergeProfile({ analyses: [next], edits: [] }));
  expect(changes.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
    'changed contact',
    'added skills',
    'added skills',
    'removed skills',
    'removed skills',
  ]);
  const both = diffProfiles(BEFORE, mergeProfile({ analyses: [CV, next], edits: [] }));
  expect(both.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
    'changed contact',
    'added skills',
    'changed skills',
  ]);
  expect(both[2]).toMatchObject({ fields: [{ field: 'level', before: null, after: 'Expert' }] });
});

test('finds nothing when only the evidence or a row’s id is another', () => {
  const again = copyOf(CV, 'cv_b', '2026-02-01');
  const both = mergeProfile({ analyses: [CV, again], edits: [] });
  expect(diffProfiles(BEFORE, both)).toEqual([]);
  expect(diffProfiles(both, mergeProfile({ analyses: [again], edits: [] }))).toEqual([]);
});

test('tells a field that was cleared', () => {
  const edits = [setField('contact', BEFORE.contact, 'email', null, '2026-01-02')];
  const [change] = diffProfiles(BEFORE, mergeProfile({ analyses: [CV], edits }));
  expect(change).toMatchObject({
    kind: 'changed',
    fields: [{ field: 'email', before: 'ada@old.example', after: null }],
  });
});
