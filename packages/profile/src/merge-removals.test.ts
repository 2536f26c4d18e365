import { describe, expect, test } from 'vitest';
import { mergeProfile } from './merge-profile.ts';
import { makeAnalysis } from './testing/make-analysis.ts';
import { onlyRow, read, removeRow, restoreField, restoreRow, setField } from './testing/make-edit.ts';
import { AGAIN, CV, JOB, NEXT, PROFILE } from './testing/one-job.ts';

describe('remove', () => {
  const removal = removeRow('experiences', JOB, '2026-01-05');

  test('takes the row away and lists it, so that it can be brought back', () => {
    const profile = mergeProfile({ analyses: [CV], edits: [removal] });
    expect(profile.experiences).toEqual([]);
    expect(profile.removed).toEqual([
      { editId: removal.id, section: 'experiences', itemId: JOB.id, was: removal.target.was, at: removal.at },
    ]);
  });

  test.each([
    ['the same job in the next CV', [CV, NEXT]],
    ['the same CV as another file', [CV, AGAIN]],
    ['the next CV when the first is gone', [NEXT]],
    ['the same CV uploaded again when the first is gone', [AGAIN]],
  ])('also meets %s', (_, analyses) => {
    expect(mergeProfile({ analyses, edits: [removal] }).experiences).toEqual([]);
  });

  test('also meets the job as it was before a correction in the analysis', () => {
    const corrected = structuredClone(CV);
    const [item] = corrected.result.experiences;
    if (item) item.organisation = 'Globex';
    expect(mergeProfile({ analyses: [corrected, AGAIN], edits: [removal] }).experiences).toEqual([]);
  });

  test('of one of two alike leaves the other', () => {
    const twice = makeAnalysis({
      cv: 'cv_t',
      at: '2026-01-01',
      skills: [{ name: 'JS' }, { name: 'JavaScript' }],
    });
    const rows = mergeProfile({ analyses: [twice], edits: [] }).skills;
    const edits = rows.slice(1).map((row) => removeRow('skills', row, '2026-01-02'));
    const later = makeAnalysis({
      cv: 'cv_u',
      at: '2026-02-01',
      skills: [{ name: 'JavaScript' }, { name: 'JS' }],
    });
    expect(read(mergeProfile({ analyses: [twice], edits }).skills)).toEqual([{ name: 'JS' }]);
    expect(read(mergeProfile({ analyses: [twice, later], edits }).skills)).toEqual([{ name: 'JS' }]);
  });

  test('of a skill hides every spelling that a later CV brings', () => {
    const one = makeAnalysis({ cv: 'cv_t', at: '2026-01-01', skills: [{ name: 'JS' }] });
    const removed = removeRow(
      'skills',
      onlyRow(mergeProfile({ analyses: [one], edits: [] }).skills),
      '2026-01-02',
    );
    const later = makeAnalysis({
      cv: 'cv_u',
      at: '2026-02-01',
      skills: [{ name: 'JavaScript' }, { name: 'js' }, { name: 'Java' }],
    });
    expect(read(mergeProfile({ analyses: [one, later], edits: [removed] }).skills)).toEqual([
      { name: 'Java' },
    ]);
  });

  test('does not reach a promotion at the same employer', () => {
    const promoted = makeAnalysis({
      cv: 'cv_p',
      at: '2026-04-01',
      experiences: [{ title: 'Team Lead', organisation: 'Acme', startDate: '2026-02', endDate: 'present' }],
    });
    expect(mergeProfile({ analyses: [CV, promoted], edits: [removal] }).experiences).toHaveLength(1);
  });

  test('by any item of a row takes the whole row', () => {
    const both = mergeProfile({ analyses: [CV, NEXT], edits: [] });
    const second = { ...onlyRow(both.experiences), id: 'cv_b.experiences.0.0' as typeof JOB.id };
    const edits = [
      setField('experiences', JOB, 'title', 'Chief', '2026-02-02'),
      removeRow('experiences', second, '2026-02-03'),
    ];
    expect(mergeProfile({ analyses: [CV, NEXT], edits }).experiences).toEqual([]);
  });
});

describe('restore', () => {
  const removal = removeRow('experiences', JOB, '2026-01-05');
  const set = setField('experiences', JOB, 'title', 'Chief', '2026-01-04');

  test('brings a removed row back with its edits', () => {
    const restored = restoreRow(mergeProfile({ analyses: [CV], edits: [set, removal] }), '2026-01-06');
    const profile = mergeProfile({ analyses: [CV], edits: [set, removal, restored] });
    expect(onlyRow(profile.experiences).fields.title?.value).toBe('Chief');
    expect(profile.removed).toEqual([]);
  });

  test('with a field takes back what was set there', () => {
    const taken = restoreField('experiences', JOB, 'title', '2026-01-06');
    expect(mergeProfile({ analyses: [CV], edits: [set, taken] }).experiences).toEqual(PROFILE.experiences);
    expect(mergeProfile({ analyses: [], edits: [set, taken] }).experiences).toEqual([]);
  });

  test('can itself be followed by another removal', () => {
    const restored = restoreRow(mergeProfile({ analyses: [CV], edits: [removal] }), '2026-01-06');
    const once = removeRow('experiences', JOB, '2026-01-07');
    expect(mergeProfile({ analyses: [CV], edits: [removal, restored, once] }).experiences).toEqual([]);
  });
});
