import { foldName, sharedWords, wordsOf } from './fold.ts';
import { linkKey } from './link-key.ts';
import { type Fields, type Matcher, remember, textOf } from './matcher.ts';
import { compareOrganisations, readOrganisation } from './organisation.ts';
import { agree, comparePeriods, readPeriod } from './period.ts';

/** Two projects with names this alike need a second sign: the same address or the same time. */
const SIMILAR_NAME = 0.6;
const SIMILAR_SCORE = 0.7;
const EQUAL_SCORE = 0.95;

const compactName = (text: string) => wordsOf(foldName(text)).join('');

/**
 * Certifications, awards, publications: the same name, and the same issuer and date where both name one. A certificate
 * that was renewed has two dates and is two.
 */
export function matchIssued(nameField: string, issuerField: string): Matcher {
  const read = remember((fields) => ({
    name: compactName(textOf(fields, nameField)),
    issuer: readOrganisation(textOf(fields, issuerField)),
    date: textOf(fields, 'date'),
  }));
  return {
    keys: (fields) => (read(fields).name === '' ? [] : [read(fields).name]),
    score: (left, right) => {
      const a = read(left);
      const b = read(right);
      if (a.name === '' || a.name !== b.name) return 0;
      const bothIssued = a.issuer.compact !== '' && b.issuer.compact !== '';
      const issuer = bothIssued ? compareOrganisations(a.issuer, b.issuer) : 1;
      if (issuer === 0) return 0;
      const bothDated = a.date !== '' && b.date !== '';
      if (bothDated && !agree(a.date, b.date)) return 0;
      const missing = (a.date === b.date ? 0 : 0.01) + (a.issuer.compact === b.issuer.compact ? 0 : 0.01);
      return EQUAL_SCORE + 0.05 - missing;
    },
  };
}

const readProject = remember((fields) => ({
  words: wordsOf(foldName(textOf(fields, 'name'))),
  name: compactName(textOf(fields, 'name')),
  url: textOf(fields, 'url') === '' ? '' : linkKey(textOf(fields, 'url')),
  period: readPeriod(fields),
}));

function scoreProjects(left: Fields, right: Fields): number {
  const a = readProject(left);
  const b = readProject(right);
  const sameUrl = a.url !== '' && a.url === b.url;
  if (a.name === '' || b.name === '') return 0;
  const relation = comparePeriods(a.period, b.period).kind;
  if (a.name === b.name) return sameUrl || relation === 'same' || relation === 'none' ? 1 : EQUAL_SCORE;
  if (sharedWords(a.words, b.words) < SIMILAR_NAME) return 0;
  return sameUrl || relation === 'same' ? SIMILAR_SCORE : 0;
}

/** Projects: the same name, or a like name with the same address or time. */
export const matchProjects: Matcher = {
  keys: (fields) => {
    const { words, name } = readProject(fields);
    return name === '' ? [] : [...new Set([...words, name])];
  },
  score: scoreProjects,
};
