import { describe, expect, it } from 'vitest';
import { readLines } from '../lines/read-lines.ts';
import { readDraft } from '../read-draft.ts';
import { textCv } from '../testing/text-cv.ts';
import { readLanguages } from './read-languages.ts';

/** "name=level/cefr" for every language. */
const languages = (body: string): string[] =>
  readLanguages({ lines: readLines(textCv(body)) }).map(
    ({ name, level, cefr }) => `${name?.value}=${level?.value ?? '-'}/${cefr?.value ?? '-'}`,
  );

describe('names and levels', () => {
  it.each([
    ['English (native), French (B1)', ['English=native/native', 'French=B1/B1']],
    [
      'Deutsch\tMuttersprache\nEnglisch\tverhandlungssicher (C1)',
      ['Deutsch=Muttersprache/native', 'Englisch=verhandlungssicher (C1)/C1'],
    ],
    ['Anglais : courant', ['Anglais=courant/C1']],
    ['Español – nativo | Inglés – básico', ['Español=nativo/native', 'Inglés=básico/A2']],
    ['Fluent in Spanish', ['Spanish=Fluent/C1']],
    ['English\nNative\nPolish\nConversational', ['English=Native/native', 'Polish=Conversational/B1']],
    [
      'ENGLISH\tSPANISH\nNative speaker\tProfessional working proficiency',
      ['ENGLISH=Native speaker/native', 'SPANISH=Professional working proficiency/B2'],
    ],
    ['Английский — B2', ['Английский=B2/B2']],
    ['英語：ビジネスレベル', ['英語=ビジネスレベル/C1']],
    ['EnglishNative speaker', ['English=Native speaker/native']],
    ['Madrelingua: Italiano', ['Italiano=Madrelingua/native']],
    ['英语\t读写能力良好', ['英语=读写能力良好/B2']],
    ['English, Yoruba', ['English=-/-', 'Yoruba=-/-']],
  ])('%s', (body, expected) => {
    expect(languages(body)).toEqual(expected);
  });
});

it('finds languages in a line of the page’s top that names nothing else', () => {
  const named = (top: string) =>
    readDraft(textCv(`Ada Quill\n${top}\n\nSKILLS\nSQL`)).draft.languages.map(({ name }) => name?.value);
  expect(named('English, Welsh')).toEqual(['English', 'Welsh']);
  expect(named('English teacher, Leeds')).toEqual([]);
});
