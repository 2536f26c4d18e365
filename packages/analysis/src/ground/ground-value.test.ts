import { quoteSpan } from '@vitae/schema/cv-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundValue } from './ground-value.ts';
import { readSpans } from './read-spans.ts';
import { textOf } from './testing/text-of.ts';

function quote(lines: string[], value: string, hints?: number[]): string | null {
  const text = textOf(lines);
  const spans = groundValue(text, value, hints);
  return spans && readSpans(text, spans);
}

describe('groundValue', () => {
  it('finds a value and says where it stands', () => {
    const text = textOf(['Mira Okonjo', 'Data Engineer, Harbour Labs']);
    expect(groundValue(text, 'Harbour Labs')).toEqual([{ line: 1, start: 15, end: 27 }]);
  });

  it("gives the CV's words, not the model's spelling", () => {
    expect(quote(['HARBOUR  LABS GmbH & Co. KG'], 'Harbour Labs GmbH & Co. KG')).toBe(
      'HARBOUR LABS GmbH & Co. KG',
    );
    expect(quote(['Ran the city’s “first” lab — 2019'], 'ran the city\'s "first" lab - 2019')).toBe(
      'Ran the city’s “first” lab — 2019',
    );
    expect(quote(['Ｐｙｔｈｏｎ ﬁnance'], 'Python finance')).toBe('Ｐｙｔｈｏｎ ﬁnance');
    expect(quote(['Zoe\u0308 Lindqvist'], 'Zoë Lindqvist')).toBe('Zoë Lindqvist');
    expect(quote(['ｶﾞﾊﾞﾅﾝｽ'], 'ガバナンス')).toBe('ｶﾞﾊﾞﾅﾝｽ');
  });

  it('is null for what the text does not say', () => {
    const lines = ['Mira Okonjo', 'Data Engineer at Harbour Labs, 2019'];
    for (const value of ['Senior Data Engineer', 'Harbor Labs', 'Acme', '2018', '', ' ', '—', '•']) {
      expect(quote(lines, value)).toBeNull();
    }
  });

  it('respects the boundaries of words', () => {
    expect(quote(['JavaScript, Rust'], 'Java')).toBeNull();
    expect(quote(['C++ and C#'], 'C')).toBeNull();
    expect(quote(['C++ and C#'], 'C#')).toBe('C#');
    expect(quote(['C/C++, Go'], 'C++')).toBe('C++');
    expect(quote(['grade 13.5'], '3.5')).toBeNull();
    expect(quote(['grade 3.55'], '3.5')).toBeNull();
    expect(quote(['1.3/5'], '1.3')).toBe('1.3');
    expect(quote(['ﬁnance'], 'inance')).toBeNull();
  });

  it('prefers a whole word to a part of a compound', () => {
    const text = textOf(['Node.js, Node']);
    expect(groundValue(text, 'Node')).toEqual([{ line: 0, start: 9, end: 13 }]);
  });

  it('knows no word boundaries where a script has none', () => {
    expect(quote(['株式会社青葉でエンジニアとして勤務'], 'エンジニア')).toBe('エンジニア');
    expect(quote(['2019年4月'], '2019')).toBe('2019');
  });

  it('goes over line breaks', () => {
    const text = textOf(['Built the billing', 'platform for ports']);
    const spans = groundValue(text, 'the billing platform') ?? [];
    expect(spans.map((span) => quoteSpan(text, span))).toEqual(['the billing', 'platform']);
    expect(readSpans(text, spans)).toBe('the billing platform');
  });

  it('makes a word whole that a line end split, and leaves a compound its hyphen', () => {
    expect(quote(['Led the develop-', 'ment of pumps'], 'development of pumps')).toBe('development of pumps');
    expect(quote(['Led the develop\u00ad', 'ment of pumps'], 'development of pumps')).toBe(
      'development of pumps',
    );
    expect(quote(['A cross-', 'functional team'], 'cross-functional team')).toBe('cross-functional team');
    expect(quote(['state-of-the-art develop-', 'ment'], 'state-of-the-art development')).toBe(
      'state-of-the-art development',
    );
    expect(quote(['bei Müller-', 'Lüdenscheidt'], 'Müller-Lüdenscheidt')).toBe('Müller-Lüdenscheidt');
  });

  it('finds the same words, whatever stands between them', () => {
    expect(quote(['Berlin · Germany'], 'Berlin, Germany')).toBe('Berlin · Germany');
    expect(quote(['Phone (030) 901-820'], '030 901 820')).toBe('030) 901-820');
    expect(quote(['full‑stack'], 'full stack')).toBe('full‑stack');
    expect(quote(['Note: 1,3'], '1.3')).toBe('1,3');
  });

  it('never joins or splits words on the way', () => {
    expect(quote(['full-stack'], 'fullstack')).toBeNull();
    expect(quote(['B.Sc. Physics'], 'BSc Physics')).toBeNull();
    expect(quote(['grade 1,3'], '13')).toBeNull();
    expect(quote(['Berlin', 'x', 'Germany'], 'Berlin, Germany')).toBeNull();
  });

  it('runs on over the footer of a page', () => {
    const text = textOf(['Built the billing', { text: 'Page 1', region: 'footer' }, 'platform']);
    expect(groundValue(text, 'the billing platform')?.map(({ line }) => line)).toEqual([0, 2]);
  });

  it('takes the occurrence nearest to the hint', () => {
    const lines = ['Acme', 'x', 'x', 'Acme', 'x', 'Acme'];
    const lineOf = (hints: number[]) => groundValue(textOf(lines), 'Acme', hints)?.[0]?.line;
    expect(lineOf([])).toBe(0);
    expect(lineOf([4, 5])).toBe(5);
    expect(lineOf([2])).toBe(3);
  });

  it('forgives spaces that a font put between letters, and marks that models add', () => {
    expect(quote(['M I R A   O K O N J O'], 'Mira Okonjo')).toBe('M I R A O K O N J O');
    expect(quote(['+49 30 901820'], '+4930901820')).toBe('+49 30 901820');
    expect(quote(['• Built pumps'], '- Built pumps.')).toBe('Built pumps');
  });

  it('never sees hidden text, nor words in characters without a shape', () => {
    const text = {
      ...textOf(['Mira Okonjo']),
      hidden: [{ text: 'Nobel Prize', page: 1, reason: 'tiny' as const }],
    };
    expect(groundValue(text, 'Nobel Prize')).toBeNull();
    const tags = [...'Nobel'].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('');
    expect(quote([`Mira ${tags}Okonjo`], 'Nobel')).toBeNull();
    expect(quote([`Mira ${tags}Okonjo`], 'Mira Okonjo')).toBe('Mira Okonjo');
  });

  it('finds again whatever words of the text it is asked for', () => {
    // no hyphen at a word's end: at a line's end it means that the word goes on
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}](?:[\p{L}\p{N}+#.&'-]{0,5}[\p{L}\p{N}+#])?$/u), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (lines, a, b) => {
        const all = lines.flat();
        const from = a % all.length;
        const value = all.slice(from, from + 1 + (b % (all.length - from))).join(' ');
        const text = textOf(lines.map((line) => line.join('  ')));
        if (/[\p{L}\p{N}]/u.test(value))
          expect(groundValue(text, value.toUpperCase()) ?? groundValue(text, value)).not.toBeNull();
      }),
    );
  });

  it('only ever gives the letters and signs it was asked for', () => {
    const bare = (value: string) =>
      value
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+#]/gu, '');
    const char = fc.constantFrom(...'abA1-. ﬁé\u0301+#漢'.split(''), '\n');
    fc.assert(
      fc.property(
        fc.string({ unit: char, maxLength: 40 }),
        fc.string({ unit: char, maxLength: 5 }),
        (body, value) => {
          const text = textOf(body.split('\n'));
          const spans = groundValue(text, value);
          if (spans) expect(bare(spans.map((span) => quoteSpan(text, span)).join(''))).toBe(bare(value));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is quick on repetitive text', () => {
    const text = textOf(Array.from({ length: 10 }, () => 'a'.repeat(4_000)));
    const begin = performance.now();
    for (const value of ['a'.repeat(9_000), 'a '.repeat(4_000), 'ab', `${'.'.repeat(9_000)}a`])
      groundValue(text, value);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});
