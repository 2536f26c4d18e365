import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { ProblemError } from '../../lib/errors.ts';
import { EditableValue, type EditableValueProps } from './editable-value.tsx';

beforeAll(() => {
  // jsdom has no layout: this is a wide screen
  window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: true, media }) as MediaQueryList;
});
afterEach(cleanup);

type Saved = [string | null, string | null];

function draw(props: Partial<EditableValueProps> = {}) {
  const saved: Saved[] = [];
  const element = (more: Partial<EditableValueProps> = {}) => (
    <Tooltip.Provider>
      <EditableValue
        label="Title"
        kind="text"
        value="Pilot"
        trace={null}
        save={async (...change) => {
          saved.push(change);
        }}
        {...props}
        {...more}
      />
    </Tooltip.Provider>
  );
  const { rerender } = render(element());
  return { saved, redraw: (more: Partial<EditableValueProps>) => rerender(element(more)) };
}

const open = () => fireEvent.click(screen.getByRole('button', { name: 'Title: Pilot' }));
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
const write = (text: string) => fireEvent.change(box(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(box(), { key });

test('Enter saves what was typed, with what it was typed over, and closes', async () => {
  const { saved } = draw();
  open();
  expect(document.activeElement).toBe(box());
  write('Captain');
  press('Enter');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(saved).toEqual([['Captain', 'Pilot']]);
});

test('Escape gives the value back and the focus to where it was', async () => {
  const { saved } = draw();
  open();
  write('Captain');
  press('Escape');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Title: Pilot' })),
  );
  expect(saved).toEqual([]);
});

test('a refusal is told and the typed text stays', async () => {
  draw({
    save: () => Promise.reject(new ProblemError({ code: 'UNAVAILABLE', message: 'Try again shortly.' })),
  });
  open();
  write('Captain');
  press('Enter');
  await screen.findByText('Try again shortly.');
  expect(box().value).toBe('Captain');
});

test('a change made elsewhere while typing is told, and saving afterwards is a decision', async () => {
  const { saved, redraw } = draw();
  open();
  write('Captain');
  redraw({ value: 'First officer' });
  await screen.findByText(/It now says “First officer”/);
  press('Enter');
  await waitFor(() => expect(saved).toEqual([['Captain', 'First officer']]));
});

test('a text that is no date is refused before it is sent', async () => {
  const { saved } = draw({ kind: 'date', value: '2019-03' });
  fireEvent.click(screen.getByRole('button', { name: 'Title: Mar 2019' }));
  write('last spring');
  press('Enter');
  await screen.findByText(/Write a date/);
  expect(saved).toEqual([]);
});
