import { expect, test } from 'vitest';
import { describeFont } from './page-font.ts';

test('the symbol font of LibreOffice holds bullets and readable signs, those of Word pictures', () => {
  expect(describeFont({ name: 'BAAAAA+OpenSymbol' })).toMatchObject({ bullets: true, pictures: false });
  expect(describeFont({ name: 'ABCDEE+Symbol' })).toMatchObject({ bullets: true, pictures: true });
  expect(describeFont({ name: 'ABCDEE+Carlito' })).toMatchObject({ bullets: false, pictures: false });
});
