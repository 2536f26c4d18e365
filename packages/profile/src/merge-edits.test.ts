import { describe, expect, test } from 'vitest';
import { mergeProfile } from './merge-profile.ts';
import { copyOf, makeAnalysis } from './testing/make-analysis.ts';
import { addRow, makeEdit, onlyRow, read, removeRow, restoreField, setField } from './testing/make-edit.ts';
import { AGAIN, CV, JOB, NEXT, PROFILE } from './testing/one-job.ts';

describe('set', () => {
  const edit = setField('experiences', JOB, 'title', 'Robot Engineer', '2026-01-05');

  test('wins over every CV and keeps what they say beside it', () => {
    const row = onlyRow(mergeProfile({ analyses: [CV, NEXT], edits: [edit] }).experiences);
    expect(row.edited).toBe(true);
    expect(row.fields.title).toEqual({
      value: 'Robot Engineer',
      origin: 'person',
      evidence: [],
      alternatives: [{ value: 'Engineer', cvId: 'cv_b' }],
    });
    expect(row.fields.endDate?.value).toBe('2026-01');
  });

  test('with null clears the field', () => {
    const cleared = setField('experiences', JOB, 'endDate', null, '2026-01-06');
    const row = onlyRow(mergeProfile({ analyses: [CV, NEXT], edits: [edit, cleared] }).experiences);
    expect(row.fields).not.toHaveProperty('endDate');
  });

  test('the last one wins, and of two at one time the greater id', () => {
    const later = setField('experiences', JOB, 'title', 'Chief', '2026-01-06');
    const sameTime = { ...later, id: 'ed_zzz' as typeof later.id, value: 'Boss' };
    const edits = [sameTime, later, edit];
    expect(onlyRow(mergeProfile({ analyses: [CV], edits }).experiences).fields.title?.value).toBe('Boss');
  });

  test('outlives the CV: the row stays with what it was', () => {
    const profile = mergeProfile({ analyses: [], edits: [edit] });
    expect(read(profile.experiences)).toEqual([
      { title: 'Robot Engineer', organisation: 'Acme GmbH', startDate: '2019-03', endDate: 'present' },
    ]);
    expect(onlyRow(profile.experiences).id).toBe(JOB.id);
    expect(onlyRow(profile.experiences).fields.organisation?.origin).toBe('person');
  });

  test('finds the same job in another CV when its own is gone', () => {
    const row = onlyRow(mergeProfile({ analyses: [NEXT], edits: [edit] }).experiences);
    expect(row.fields.title?.value).toBe('Robot Engineer');
    expect(row.fields.summary?.value).toBe('Robots.');
    expect(row.id).toBe(JOB.id);
  });

  test('is found by the job’s new name too', () => {
    const renamed = setField('experiences', JOB, 'organisation', 'Globex', '2026-01-05');
    const told = makeAnalysis({
      cv: 'cv_d',
      at: '2026-04-01',
      experiences: [{ title: 'Engineer', organisation: 'Globex Inc.', startDate: '2019-03' }],
    });
    expect(mergeProfile({ analyses: [CV, told], edits: [renamed] }).experiences).toHaveLength(1);
    expect(mergeProfile({ analyses: [told], edits: [renamed] }).experiences).toHaveLength(1);
  });

  test('each of two edited jobs of a deleted CV finds its own again', () => {
    const roles = ['Engineer', 'Senior Engineer'].map((title, index) => ({
      title,
      organisation: 'Acme',
      startDate: `${2015 + 2 * index}`,
      endDate: `${2017 + 2 * index}`,
    }));
    const cv = makeAnalysis({ cv: 'cv_two', at: '2026-01-01', experiences: roles });
    const rows = mergeProfile({ analyses: [cv], edits: [] }).experiences;
    const edits = rows.map((row) =>
      setField('experiences', row, 'summary', `Once ${row.fields.title?.value}`, '2026-01-02'),
    );
    const again = copyOf(cv, 'cv_again', '2026-02-01');
    for (const analyses of [[], [again]]) {
      expect(
        read(mergeProfile({ analyses, edits }).experiences).map(({ title, summary }) => [title, summary]),
      ).toEqual([
        ['Senior Engineer', 'Once Senior Engineer'],
        ['Engineer', 'Once Engineer'],
      ]);
    }
  });

  test('stays with its row when the item’s id is gone but its CV is not', () => {
    const reread = copyOf(CV, 'cv_x', '2026-01-01');
    const sameCv = { ...reread, cvId: CV.cvId, analysisId: CV.analysisId };
    expect(mergeProfile({ analyses: [sameCv], edits: [edit] }).experiences).toHaveLength(1);
  });

  test('does not tear off a CV that came before the next edit', () => {
    const untitled = setField('experiences', JOB, 'title', null, '2026-01-05');
    const next = makeAnalysis({
      cv: 'cv_n',
      at: '2026-02-01',
      experiences: [{ organisation: 'Acme', startDate: '2019-03' }],
    });
    const row = onlyRow(mergeProfile({ analyses: [CV, next], edits: [untitled] }).experiences);
    const summary = setField('experiences', row, 'summary', 'Robots', '2026-02-02');
    expect(mergeProfile({ analyses: [CV, next], edits: [untitled, summary] }).experiences).toHaveLength(1);
  });

  test('of a contact field stands without any CV', () => {
    const phone = setField('contact', PROFILE.contact, 'phone', '0170 1234567', '2026-01-02');
    expect(mergeProfile({ analyses: [], edits: [phone] }).contact.fields.phone?.value).toBe('0170 1234567');
    expect(mergeProfile({ analyses: [CV], edits: [phone] }).contact.fields.email?.value).toBe(
      'ada@example.org',
    );
  });

  test('of a field or form the section does not know is passed over', () => {
    const unknown = setField('experiences', JOB, 'colour', 'red', '2026-01-05');
    const list = setField('experiences', JOB, 'title', ['a', 'b'], '2026-01-05');
    expect(mergeProfile({ analyses: [CV], edits: [unknown, list] }).experiences).toEqual(PROFILE.experiences);
  });
});

describe('add', () => {
  const fields = {
    title: 'Baker',
    organisation: 'Bread Ltd',
    startDate: '2020',
    highlights: ['Baked bread'],
  };
  const added = addRow('experiences', 'it_baker', fields, '2026-01-05');

  test('makes a row of the person’s own words', () => {
    const profile = mergeProfile({ analyses: [CV], edits: [added] });
    const row = profile.experiences.find(({ id }) => id === String('it_baker'));
    expect(row?.edited).toBe(true);
    expect(row?.fields.highlights).toEqual({
      value: ['Baked bread'],
      origin: 'person',
      evidence: [],
      alternatives: [],
    });
  });

  test('is joined by the same job of a later CV', () => {
    const told = makeAnalysis({
      cv: 'cv_bread',
      at: '2026-02-01',
      experiences: [{ title: 'Baker', organisation: 'Bread', startDate: '2020-04', summary: 'Bread.' }],
    });
    const row = onlyRow(mergeProfile({ analyses: [told], edits: [added] }).experiences);
    expect(row.id).toBe('it_baker');
    expect(row.itemIds).toEqual(['it_baker', 'cv_bread.experiences.0.0']);
    expect(row.fields.startDate?.value).toBe('2020');
    expect(row.fields.startDate?.alternatives).toEqual([{ value: '2020-04', cvId: 'cv_bread' }]);
    expect(row.fields.summary?.value).toBe('Bread.');
  });

  test('does not double a skill the CV already has', () => {
    const one = makeAnalysis({ cv: 'cv_t', at: '2026-01-01', skills: [{ name: 'JS' }] });
    const skill = addRow('skills', 'it_js', { name: 'JavaScript' }, '2026-01-02');
    expect(read(mergeProfile({ analyses: [one], edits: [skill] }).skills)).toEqual([{ name: 'JavaScript' }]);
  });

  test('of what was removed before is a row again, and the removed one stays away', () => {
    const edits = [
      removeRow('experiences', JOB, '2026-01-05'),
      addRow(
        'experiences',
        'it_back',
        { title: 'Engineer', organisation: 'Acme', startDate: '2019-03' },
        '2026-01-06',
      ),
    ];
    for (const analyses of [[CV], [CV, AGAIN], [AGAIN], []]) {
      expect(onlyRow(mergeProfile({ analyses, edits }).experiences).id).toBe('it_back');
    }
  });

  test('takes later edits, and its removal', () => {
    const row = onlyRow(mergeProfile({ analyses: [], edits: [added] }).experiences);
    const title = setField('experiences', row, 'title', 'Master Baker', '2026-01-06');
    expect(
      onlyRow(mergeProfile({ analyses: [], edits: [added, title] }).experiences).fields.title?.value,
    ).toBe('Master Baker');
    const back = restoreField('experiences', row, 'title', '2026-01-07');
    expect(
      onlyRow(mergeProfile({ analyses: [], edits: [added, title, back] }).experiences).fields.title?.value,
    ).toBe('Baker');
    const gone = removeRow('experiences', row, '2026-01-08');
    expect(mergeProfile({ analyses: [], edits: [added, title, gone] }).experiences).toEqual([]);
  });

  test('stands last among rows without dates', () => {
    const cv = makeAnalysis({ cv: 'cv_t', at: '2026-01-01', skills: [{ name: 'Go' }, { name: 'Ada' }] });
    const edits = [
      addRow('skills', 'it_1', { name: 'Zig' }, '2026-01-03'),
      addRow('skills', 'it_2', { name: 'Awk' }, '2026-01-02'),
    ];
    expect(read(mergeProfile({ analyses: [cv], edits }).skills).map(({ name }) => name)).toEqual([
      'Go',
      'Ada',
      'Awk',
      'Zig',
    ]);
  });
});

describe('edits that were undone', () => {
  test('count for nothing', () => {
    const undoneAt = '2026-01-09T00:00:00.000Z';
    const edits = [
      { ...setField('experiences', JOB, 'title', 'Chief', '2026-01-05'), undoneAt },
      { ...removeRow('experiences', JOB, '2026-01-06'), undoneAt },
      { ...addRow('skills', 'it_x', { name: 'Zig' }, '2026-01-06'), undoneAt },
      makeEdit(
        'set',
        '2026-01-07',
        { section: 'skills', itemId: 'it_x', field: 'level', was: { name: 'Zig' } },
        'Expert',
      ),
    ];
    expect(mergeProfile({ analyses: [CV], edits })).toEqual(PROFILE);
  });
});
