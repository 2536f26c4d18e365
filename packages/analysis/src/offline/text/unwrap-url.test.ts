import { expect, test } from 'vitest';
import { unwrapUrl } from './unwrap-url.ts';

test.each([
  ['https://www.google.com/url?q=https://quill.example/work&sa=D&ust=17', 'https://quill.example/work'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fquill.example%2F&h=x', 'https://quill.example/'],
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fquill.example',
    'https://quill.example',
  ],
])('an address that redirects is the one it leads to: %s', (url, target) => {
  expect(unwrapUrl(url)).toBe(target);
});

test.each([
  'https://quill.example/url?q=https://other.example',
  'https://www.google.com/url?q=quill',
  'https://www.google.com/search?q=quill',
])('any other address stays as it is: %s', (url) => {
  expect(unwrapUrl(url)).toBe(url);
});
