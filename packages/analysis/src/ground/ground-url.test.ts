import { describe, expect, it } from 'vitest';
import { groundUrl, toUrl } from './ground-url.ts';
import { textOf } from './testing/text-of.ts';

describe('toUrl', () => {
  it.each([
    ['github.com/mokonjo', 'https://github.com/mokonjo'],
    ['www.okonjo.example', 'https://www.okonjo.example'],
    ['http://okonjo.example/cv?x=1', 'http://okonjo.example/cv?x=1'],
    ['https://okonjo.example/ a', 'https://okonjo.example/a'],
  ])('reads %s', (printed, url) => {
    expect(toUrl(printed)).toBe(url);
  });

  it('takes nothing else for an address', () => {
    for (const words of [
      'GitHub',
      'javascript:alert(1)',
      'mira@okonjo.example',
      'https://',
      'Node',
      '3.5',
      '',
    ]) {
      expect(toUrl(words)).toBeNull();
    }
  });
});

describe('groundUrl', () => {
  const link = (url: string) => ({ start: 0, end: 6, url });
  const text = textOf([
    { text: 'GitHub', links: [link('https://github.com/mokonjo')] },
    'okonjo.example/cv',
    'mira@harbour.example',
    'https://linkedin.com/in/', // a line break within the address
    'mokonjo',
    { text: '      ', links: [link('https://hidden.example')] },
    { text: 'A site', links: [link('javascript:alert(1)')] },
  ]);
  const find = (url: string) => groundUrl(text, url)?.value ?? null;

  it('finds a printed address, with or without its scheme', () => {
    expect(find('https://okonjo.example/cv')).toBe('https://okonjo.example/cv');
    expect(find('www.okonjo.example/cv/')).toBe('https://okonjo.example/cv');
    expect(find('linkedin.com/in/mokonjo')).toBe('https://linkedin.com/in/mokonjo');
  });

  it('finds the target of a link over visible words', () => {
    expect(find('github.com/mokonjo')).toBe('https://github.com/mokonjo');
  });

  it('is null for a piece of an address, a link over nothing, and what is not there', () => {
    for (const url of [
      'okonjo.example',
      'harbour.example',
      'https://hidden.example',
      'javascript:alert(1)',
      'acme.example',
    ]) {
      expect(find(url)).toBeNull();
    }
  });
});
