import { expect, test } from 'vitest';
import { splitLocation } from './split-location.ts';

test.each([
  ['Aalen', { city: 'Aalen' }],
  ['Austin, Texas', { city: 'Austin', region: 'Texas' }],
  ['Austin, TX 78701', { city: 'Austin', region: 'TX', postalCode: '78701' }],
  ['73430 Aalen, Deutschland', { postalCode: '73430', city: 'Aalen' }],
  ['San Francisco, California, USA', { city: 'San Francisco', region: 'California' }],
  ['Wien, Österreich', { city: 'Wien' }],
  ['Atlanta, Georgia', { city: 'Atlanta', region: 'Georgia' }],
  ['France', {}],
  ['Remote', {}],
  ['4567 Main Street, Austin', {}],
  ['1010 Wien', { postalCode: '1010', city: 'Wien' }],
  ['Mokpo, 대한민국', { city: 'Mokpo' }],
  ['Musterweg 5, 73430 Aalen', {}],
  ['Berlin / Hamburg', {}],
])('the place %s tells %o', (printed, parts) => {
  expect(splitLocation(printed)).toEqual(parts);
});
