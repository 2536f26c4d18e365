// @vitest-environment node
import { expect, test } from 'vitest';
import { fromDraft, safeHref, toDraft } from './draft.ts';

test('a date is edited in words and stored as it was', () => {
  expect(toDraft('2021-02', 'date')).toBe('Feb 2021');
  expect(fromDraft('Feb 2021', 'date')).toEqual({ ok: true, value: '2021-02' });
  expect(fromDraft('Present', 'end-date')).toEqual({ ok: true, value: 'present' });
  expect(fromDraft('Present', 'date')).toMatchObject({ ok: false });
});

test('nothing typed is no value', () => {
  expect(fromDraft('  ', 'text')).toEqual({ ok: true, value: null });
});

test('a link from a CV leads to web and mail addresses only', () => {
  expect(safeHref('code.example/ada', 'url')).toBe('https://code.example/ada');
  expect(safeHref('http://code.example', 'url')).toBe('http://code.example');
  expect(safeHref('javascript:alert(1)', 'url')).toBeNull();
  expect(safeHref('data:text/html,x', 'url')).toBeNull();
  expect(safeHref('ada@code.example', 'email')).toBe('mailto:ada@code.example');
});
