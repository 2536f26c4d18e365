import { levelOf } from '../lexicon/language-levels.ts';
import type { ContactDraft, Draft, DraftItem } from '../output/draft.ts';
import {
  computedAt,
  dateAt,
  itemKeys,
  joinedAt,
  type KeyedValues,
  listAt,
  pointAt,
  valueAt,
} from './keyed-values.ts';

function readContact(values: KeyedValues): ContactDraft {
  const place = ['city', 'region', 'country', 'countryCode'].map((field) => `basics.location.${field}`);
  return {
    name: valueAt(values, 'basics.name'),
    headline: valueAt(values, 'basics.label'),
    email: valueAt(values, 'basics.email'),
    phone: valueAt(values, 'basics.phone'),
    location: joinedAt(values, ...place) ?? valueAt(values, 'basics.location.address', 'basics.location'),
    birthDate: pointAt(values, 'basics.birthDate'),
    nationality: valueAt(values, 'basics.nationality'),
    additionalEmails: [],
    additionalPhones: [],
  };
}

function datesOf(values: KeyedValues, item: string) {
  return { startDate: pointAt(values, `${item}.startDate`), endDate: dateAt(values, `${item}.endDate`) };
}

function readWork(values: KeyedValues, item: string): DraftItem<'experiences'> {
  return {
    title: valueAt(values, `${item}.position`),
    organisation: valueAt(values, `${item}.name`, `${item}.company`, `${item}.organization`),
    location: valueAt(values, `${item}.location`),
    ...datesOf(values, item),
    summary: valueAt(values, `${item}.summary`, `${item}.description`),
    highlights: listAt(values, `${item}.highlights`),
  };
}

/** A group with keywords is a label over skills; one without is a skill itself. */
function readSkills(values: KeyedValues, item: string): DraftItem<'skills'>[] {
  const name = valueAt(values, `${item}.name`);
  const level = valueAt(values, `${item}.level`);
  const keywords = listAt(values, `${item}.keywords`);
  if (keywords.length === 0) return name === null ? [] : [{ name, group: null, level }];
  return keywords.map((keyword) => ({ name: keyword, group: name, level }));
}

function readLinks(values: KeyedValues): DraftItem<'links'>[] {
  const own = valueAt(values, 'basics.url', 'basics.website');
  const profiles = itemKeys(values, 'basics.profiles').flatMap((item) => {
    const url = valueAt(values, `${item}.url`);
    return url === null ? [] : [{ url, label: valueAt(values, `${item}.network`) }];
  });
  return own === null ? profiles : [{ url: own, label: null }, ...profiles];
}

function readInterests(values: KeyedValues, item: string): DraftItem<'interests'>[] {
  const named = [valueAt(values, `${item}.name`), ...listAt(values, `${item}.keywords`)];
  return named.flatMap((name) => (name === null ? [] : [{ name }]));
}

/**
 * The draft of a format whose lines say themselves what they are, in JSON Resume's terms
 * (https://jsonresume.org/schema): nothing is guessed, and what has no place there stays unplaced.
 */
export function readKeyed(values: KeyedValues): Draft {
  const each = <Item>(list: string, read: (values: KeyedValues, item: string) => Item): Item[] =>
    itemKeys(values, list).map((item) => read(values, item));
  return {
    contact: readContact(values),
    summary: valueAt(values, 'basics.summary'),
    experiences: each('work', readWork),
    volunteering: each('volunteer', readWork),
    educations: each('education', (all, item) => ({
      institution: valueAt(all, `${item}.institution`),
      degree: valueAt(all, `${item}.studyType`),
      area: valueAt(all, `${item}.area`),
      location: valueAt(all, `${item}.location`),
      ...datesOf(all, item),
      grade: valueAt(all, `${item}.score`, `${item}.gpa`),
      highlights: listAt(all, `${item}.courses`),
    })),
    skills: each('skills', readSkills).flat(),
    projects: each('projects', (all, item) => ({
      name: valueAt(all, `${item}.name`),
      role: joinedAt(all, ...itemKeys(all, `${item}.roles`)),
      url: valueAt(all, `${item}.url`, `${item}.website`),
      ...datesOf(all, item),
      summary: valueAt(all, `${item}.description`, `${item}.summary`),
      highlights: listAt(all, `${item}.highlights`),
      technologies: listAt(all, `${item}.keywords`),
    })),
    certifications: each('certificates', (all, item) => ({
      name: valueAt(all, `${item}.name`),
      issuer: valueAt(all, `${item}.issuer`),
      date: pointAt(all, `${item}.date`),
      url: valueAt(all, `${item}.url`),
    })),
    languages: each('languages', (all, item) => ({
      name: valueAt(all, `${item}.language`),
      level: valueAt(all, `${item}.fluency`),
      cefr: computedAt(all, `${item}.fluency`, levelOf),
    })),
    links: readLinks(values),
    publications: each('publications', (all, item) => ({
      title: valueAt(all, `${item}.name`),
      publisher: valueAt(all, `${item}.publisher`),
      date: pointAt(all, `${item}.releaseDate`),
      url: valueAt(all, `${item}.url`, `${item}.website`),
      summary: valueAt(all, `${item}.summary`),
    })),
    awards: each('awards', (all, item) => ({
      title: valueAt(all, `${item}.title`),
      issuer: valueAt(all, `${item}.awarder`),
      date: pointAt(all, `${item}.date`),
      summary: valueAt(all, `${item}.summary`),
    })),
    interests: each('interests', readInterests).flat(),
    references: each('references', (all, item) => ({
      name: valueAt(all, `${item}.name`),
      text: valueAt(all, `${item}.reference`),
    })),
  };
}
