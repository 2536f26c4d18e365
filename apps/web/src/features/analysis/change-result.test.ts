// @vitest-environment node
import {
  type AnalysisResult,
  emptyResult,
  ListSection,
  AnalysisResult as ResultSchema,
} from '@vitae/schema/analysis';
import { newItemId } from '@vitae/schema/ids';
import { expect, test } from 'vitest';
import { addItem, readField, removeItem, setField } from './change-result.ts';

const itemId = newItemId();

function result(): AnalysisResult {
  return addItem(emptyResult(), 'experiences', itemId, { title: 'Pilot', highlights: ['Flew', 'Landed'] });
}

const place = (field: string) => ({ section: 'experiences' as const, itemId, field });

test('a new item of any section fits the schema, with nothing made up', () => {
  for (const section of ListSection.options) {
    const filled = addItem(emptyResult(), section, newItemId(), {});
    expect(ResultSchema.safeParse(filled).error).toBeUndefined();
  }
});

test('one field changes and everything else stays', () => {
  const changed = setField(result(), place('title'), 'Captain', 'Pilot');
  expect(readField(changed, place('title'))).toBe('Captain');
  expect({ ...changed, experiences: [] }).toEqual({ ...result(), experiences: [] });
  expect(readField(changed, place('highlights'))).toEqual(['Flew', 'Landed']);
});

test('an emptied text is null and an emptied list is empty, as the schema has them', () => {
  expect(readField(setField(result(), place('title'), null, 'Pilot'), place('title'))).toBeNull();
  const emptied = setField(result(), place('highlights'), null, ['Flew', 'Landed']);
  expect(readField(emptied, place('highlights'))).toEqual([]);
  expect(ResultSchema.safeParse(emptied).success).toBe(true);
});

test('a field that says something else by now is not overwritten', () => {
  expect(() => setField(result(), place('title'), 'Captain', 'Steward')).toThrow(/changed elsewhere/);
  expect(() => setField(removeItem(result(), 'experiences', itemId), place('title'), 'x', 'Pilot')).toThrow();
});

test('contact and summary are changed like any item', () => {
  const name = { section: 'contact' as const, itemId: 'contact', field: 'name' };
  const summary = { section: 'summary' as const, itemId: 'summary', field: 'text' };
  const changed = setField(setField(result(), name, 'Ada', null), summary, 'Flies.', null);
  expect([changed.contact.name, changed.summary]).toEqual(['Ada', 'Flies.']);
});
