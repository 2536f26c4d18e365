// @vitest-environment node
import { expect, test } from 'vitest';
import { type EditEvent, type EditState, READING, reduceEdit } from './edit-machine.ts';

const after = (...events: EditEvent[]): EditState => events.reduce(reduceEdit, READING);

const open: EditEvent = { type: 'open', value: 'Go' };
const type: EditEvent = { type: 'type', draft: 'Golang' };

test('a saved edit ends in reading', () => {
  expect(after(open, type, { type: 'submit' }, { type: 'saved' })).toEqual(READING);
});

test('a refused edit keeps what was typed', () => {
  expect(after(open, type, { type: 'submit' }, { type: 'refused', problem: 'No.' })).toMatchObject({
    phase: 'editing',
    draft: 'Golang',
    problem: 'No.',
  });
});

test('a change made elsewhere is shown, keeps what was typed, and becomes the new base', () => {
  expect(after(open, type, { type: 'value-changed', value: 'Rust' })).toEqual({
    phase: 'editing',
    base: 'Rust',
    draft: 'Golang',
    theirs: 'Rust',
    problem: null,
  });
});

test('a change made elsewhere before anything was typed is simply taken over', () => {
  expect(after(open, { type: 'value-changed', value: 'Rust' })).toMatchObject({
    draft: 'Rust',
    theirs: null,
  });
});

test('a change to the same value is no change', () => {
  expect(after(open, type, { type: 'value-changed', value: 'Go' })).toMatchObject({ theirs: null });
});

test('nothing can be typed, cancelled or opened while saving', () => {
  const saving = after(open, type, { type: 'submit' });
  for (const event of [open, { type: 'type', draft: 'x' }, { type: 'cancel' }] satisfies EditEvent[]) {
    expect(reduceEdit(saving, event)).toBe(saving);
  }
});

test('typing again takes the complaint away', () => {
  const refused = after(open, type, { type: 'submit' }, { type: 'refused', problem: 'No.' });
  expect(reduceEdit(refused, type)).toMatchObject({ problem: null });
});
