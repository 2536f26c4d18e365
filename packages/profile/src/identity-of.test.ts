import { expect, test } from 'vitest';
import { identityOf } from './identity-of.ts';

test('an item is named by what people call it', () => {
  const fields = {
    title: 'Engineer',
    organisation: 'Acme',
    startDate: '2019',
    summary: 'Robots',
    highlights: ['a'],
  };
  expect(identityOf('experiences', fields)).toEqual({
    title: 'Engineer',
    organisation: 'Acme',
    startDate: '2019',
  });
  expect(identityOf('skills', { name: 'Go', group: 'Languages' })).toEqual({ name: 'Go' });
});

test('an item without a name is named by all it has, for dates alone name nothing', () => {
  expect(identityOf('experiences', { endDate: '2019', summary: 'Robots' })).toEqual({
    endDate: '2019',
    summary: 'Robots',
  });
  expect(identityOf('skills', { group: 'Languages', level: '' })).toEqual({ group: 'Languages' });
});

test('the summary has no name and needs none', () => {
  expect(identityOf('summary', { text: 'Builds robots.' })).toEqual({});
});
