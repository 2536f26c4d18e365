import { foldName, sharedWords, wordsOf } from './fold.ts';
import { type Fields, type Matcher, remember, textOf } from './matcher.ts';
import { compareOrganisations, organisationKeys, readOrganisation } from './organisation.ts';
import { comparePeriods, type PeriodRelation, readPeriod } from './period.ts';

/** What a degree is, whatever a country calls it. The first that fits counts. */
const LEVELS: [string, RegExp][] = [
  ['doctor', /\b(?:ph ?d|d ?phil|dr|doctor\w*|doktor\w*|docteur|doctorat|doctorado|dottorato|promotion)\b/],
  [
    'master',
    /\b(?:m ?sc|m ?s|m ?a|m ?eng|mba|m ?b ?a|m ?tech|m ?res|m ?phil|ll ?m|master\w*|magister|maestria|laurea magistrale|diplom(?:ingenieur|informatik)\w*|dipl)\b/,
  ],
  [
    'bachelor',
    /\b(?:b ?sc|b ?s|b ?a|b ?eng|b ?tech|b ?com|bba|ll ?b|bachelor\w*|licence|licenciatura|laurea triennale|grado)\b/,
  ],
  [
    'school',
    /\b(?:abitur|a levels?|baccalaureat|bachillerato|matura|maturita|high school|ged|gcse|ib diploma)\b/,
  ],
];
const SHORT_FORMS: Record<string, string> = {
  cs: 'computer science',
  it: 'information technology',
  ee: 'electrical engineering',
};
const LINKING = new Set(
  'of in and the with honors honours hons degree program programme und et de en'.split(' '),
);
/** Words of a degree that its level already says. */
const LEVEL_WORDS =
  /^(?:ph|d|phd|dphil|dr|doctor\w*|doktor\w*|m|sc|msc|ms|ma|meng|mba|mtech|b|s|a|bsc|bs|ba|beng|btech|bachelor\w*|master\w*|diplom\w*|science|arts|engineering|philosophy)$/;

const SIMILAR_STUDY = 0.5;
const WEIGHT_OF_PERIOD: Record<PeriodRelation['kind'], number> = {
  same: 1,
  none: 1,
  'same-start': 0.9,
  within: 0.85,
  overlapping: 0.6,
  unknown: 0.5,
  adjacent: 0.3,
  apart: 0,
};

function readStudy(degree: string, area: string) {
  // `B.Sc.` is one word; `B. Sc.` is two, and the level's pattern knows both
  const folded = foldName(`${degree} ${area}`.replace(/(?<=\p{L})\.(?=\p{L})/gu, ''));
  const words = wordsOf(folded)
    .flatMap((word) => wordsOf(SHORT_FORMS[word] ?? word))
    .filter((word) => !LINKING.has(word));
  const subject = words.filter((word) => !LEVEL_WORDS.test(word));
  const level = LEVELS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  return { level, words, subject: subject.length > 0 ? subject : words };
}

const read = remember((fields) => ({
  institution: readOrganisation(textOf(fields, 'institution')),
  study: readStudy(textOf(fields, 'degree'), textOf(fields, 'area')),
  period: readPeriod(fields),
}));

type Study = ReturnType<typeof readStudy>;

/** How alike two studies of one level are, 0 to 1; null where one CV does not say. */
function compareStudies(a: Study, b: Study): number | null {
  if (a.words.length === 0 && b.words.length === 0) return 1;
  if (a.words.length === 0 || b.words.length === 0) return null;
  const alike = sharedWords(a.subject, b.subject);
  return a.level === b.level || alike < 1 ? alike : 0.9;
}

function scoreEducations(left: Fields, right: Fields): number {
  const a = read(left);
  const b = read(right);
  const relation = comparePeriods(a.period, b.period);
  const otherLevel = a.study.level !== null && b.study.level !== null && a.study.level !== b.study.level;
  if (otherLevel || relation.kind === 'apart') return 0;
  const study = compareStudies(a.study, b.study);
  if (a.institution.compact === '' || b.institution.compact === '') {
    return a.study.words.length > 0 && study === 1 && relation.kind === 'same' ? 0.5 : 0;
  }
  const institution = compareOrganisations(a.institution, b.institution);
  if (institution === 0) return 0;
  // a study named otherwise, perhaps in another language, is the same one only at the same time
  if (study !== null && study < SIMILAR_STUDY && relation.kind !== 'same') return 0;
  return 0.4 * institution + 0.3 * (study ?? 0.5) + 0.3 * WEIGHT_OF_PERIOD[relation.kind];
}

/** Educations: one institution, the same level and a like subject, at times that do not contradict. */
export const matchEducations: Matcher = {
  keys: (fields) => {
    const { institution, study, period } = read(fields);
    const keys = organisationKeys(institution);
    if (study.words.length === 0 || !period) return keys;
    return [...keys, `${[...study.subject].sort().join(' ')}|${(period.start || period.end).slice(0, 4)}`];
  },
  score: scoreEducations,
};
