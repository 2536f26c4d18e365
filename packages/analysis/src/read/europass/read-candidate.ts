import { KeyedLines } from '../layout/keyed-lines.ts';
import { elementsOf, type XmlElement } from '../package/parse-xml.ts';
import { addDescription } from './add-description.ts';
import { all, at, languageOf, say, words } from './find.ts';

const MAX_DEPTH = 60;

/** Every element of this name below another one, wherever it stands. */
function below(element: XmlElement | undefined, name: string, depth = 0): XmlElement[] {
  if (!element || depth > MAX_DEPTH) return [];
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...below(child, name, depth + 1),
  ]);
}

const first = (element: XmlElement | undefined, ...names: string[]): string => {
  for (const name of names) {
    const found = below(element, name).map(words).find(Boolean);
    if (found) return found;
  }
  return '';
};

/** A date: `2019-03-01T00:00`, or less of it; the time of day says nothing. */
const dateOf = (text: string): string => /^\d{4}(?:-\d{2}){0,2}/.exec(text)?.[0] ?? text;

function addPeriod(lines: KeyedLines, key: string, entry: XmlElement): void {
  const [start] = below(entry, 'StartDate');
  const [end] = below(entry, 'EndDate');
  lines.add(`${key}.startDate`, start ? dateOf(words(start)) : '');
  const current = /true/i.test(first(entry, 'CurrentIndicator', 'Ongoing'));
  lines.add(`${key}.endDate`, current ? 'present' : end ? dateOf(words(end)) : '');
}

function placeOf(entry: XmlElement): string {
  const [address] = [...below(entry, 'Address'), ...below(entry, 'ReferenceLocation')];
  const scope = address ?? entry;
  return [first(scope, 'CityName', 'City'), first(scope, 'CountryCode', 'Country').toUpperCase()]
    .filter(Boolean)
    .join(', ');
}

function addCommunication(lines: KeyedLines, person: XmlElement | undefined): void {
  let profiles = 0;
  let sites = 0;
  for (const channel of all(person, 'Communication')) {
    const kind = say(channel, 'ChannelCode');
    const uri = first(channel, 'URI');
    const number = first(channel, 'DialNumber', 'FormattedNumber');
    const [address] = all(channel, 'Address');
    if (/mail/i.test(kind)) lines.add('basics.email', uri);
    else if (number !== '') {
      const country = first(channel, 'CountryDialing');
      lines.add('basics.phone', country === '' ? number : `+${country.replace(/^\+/, '')} ${number}`);
    } else if (address) {
      lines.add('basics.location.address', first(address, 'AddressLine', 'StreetName'));
      lines.add('basics.location.postalCode', first(address, 'PostalCode'));
      lines.add('basics.location.city', first(address, 'CityName'));
      lines.add('basics.location.countryCode', first(address, 'CountryCode').toUpperCase());
    } else if (/web/i.test(kind) && sites === 0) {
      lines.add('basics.url', uri);
      sites += 1;
    } else if (uri !== '') {
      lines.add(`basics.profiles.${profiles}.network`, say(channel, 'OtherTitle', 'UseCode'));
      lines.add(`basics.profiles.${profiles}.${/^https?:/i.test(uri) ? 'url' : 'username'}`, uri);
      profiles += 1;
    }
  }
}

function addPerson(lines: KeyedLines, candidate: XmlElement, profile: XmlElement | undefined): void {
  const person = at(candidate, 'CandidatePerson');
  const name = at(person, 'PersonName');
  const whole = [first(name, 'GivenName'), first(name, 'FamilyName')].filter(Boolean).join(' ');
  lines.add('basics.name', whole || first(name, 'FormattedName'), { bold: true });
  addCommunication(lines, person);
  addDescription(lines, say(profile, 'ExecutiveSummary'), 'basics.summary');
}

function addWork(lines: KeyedLines, profile: XmlElement | undefined): void {
  lines.section('Experience');
  let index = 0;
  for (const employer of below(profile, 'EmployerHistory')) {
    const positions = all(employer, 'PositionHistory');
    for (const position of positions.length > 0 ? positions : [employer]) {
      const key = `work.${index}`;
      lines.add(`${key}.position`, first(position, 'PositionTitle'), { first: true, bold: true });
      lines.add(`${key}.name`, say(employer, 'OrganizationName'));
      lines.add(`${key}.location`, placeOf(employer));
      lines.add(
        `${key}.url`,
        below(employer, 'URI')
          .map(words)
          .find((uri) => /^https?:/.test(uri)),
      );
      addPeriod(lines, key, position);
      addDescription(lines, first(position, 'Description'), `${key}.summary`, `${key}.highlights`);
      index += 1;
    }
  }
}

function addEducation(lines: KeyedLines, profile: XmlElement | undefined): void {
  lines.section('Education');
  for (const [index, course] of below(profile, 'EducationOrganizationAttendance').entries()) {
    const key = `education.${index}`;
    lines.add(`${key}.studyType`, first(course, 'DegreeName', 'ProgramName'), { first: true, bold: true });
    lines.add(`${key}.institution`, say(course, 'OrganizationName'));
    addPeriod(lines, key, course);
    lines.add(`${key}.score`, first(course, 'FinalGrade'));
    addDescription(
      lines,
      first(course, 'OccupationalSkillsCovered', 'Description'),
      `${key}.summary`,
      `${key}.courses`,
    );
  }
}

/** Skills are competencies with a taxonomy; those of languages carry the levels of the CEFR. */
function addCompetencies(lines: KeyedLines, candidate: XmlElement, profile: XmlElement | undefined): void {
  const mother = below(at(candidate, 'CandidatePerson'), 'PrimaryLanguageCode').map(words).filter(Boolean);
  const competencies = below(profile, 'PersonCompetency');
  const isLanguage = (competency: XmlElement) => /language/i.test(first(competency, 'TaxonomyID'));
  const nameOf = (competency: XmlElement) => first(competency, 'CompetencyName', 'CompetencyID');
  lines.section('Languages');
  let index = 0;
  for (const code of mother) {
    lines.add(`languages.${index}.language`, languageOf(code), { first: true });
    lines.add(`languages.${index}.fluency`, 'Mother tongue');
    index += 1;
  }
  for (const competency of competencies.filter(isLanguage)) {
    const levels = below(competency, 'CompetencyDimension').flatMap((dimension) => {
      const grade = first(dimension, 'ScoreText');
      const name = first(dimension, 'CompetencyDimensionTypeCode').split('-').at(-1) ?? '';
      return /^[ABC][12]$/.test(grade) ? [`${name} ${grade}`.trim()] : [];
    });
    lines.add(`languages.${index}.language`, languageOf(nameOf(competency)), { first: true });
    lines.add(`languages.${index}.fluency`, levels.join(', '));
    index += 1;
  }
  lines.section('Skills');
  const others = competencies.filter((each) => !isLanguage(each)).map(nameOf);
  const digital = below(profile, 'DigitalSkill').map(words);
  for (const [place, skill] of [...new Set([...others, ...digital])].filter(Boolean).entries())
    lines.add(`skills.${place}.name`, skill, { role: 'list-item' });
}

const TITLED: readonly (readonly [string, string, string, string | null])[] = [
  ['Projects', 'Project', 'projects', 'description'],
  ['Publications', 'Publication', 'publications', 'summary'],
  ['Awards', 'HonorAward', 'awards', 'summary'],
  ['Certificates', 'Certification', 'certificates', null],
];

/** Sections whose entries are a title, dates and a description. */
function addTitled(lines: KeyedLines, profile: XmlElement | undefined): void {
  for (const [heading, name, section, description] of TITLED) {
    lines.section(heading);
    for (const [index, entry] of below(profile, name).entries()) {
      const key = `${section}.${index}`;
      const title = first(
        entry,
        'Title',
        'ProjectName',
        'CertificationName',
        'Name',
        'FormattedPublicationDescription',
      );
      lines.add(`${key}.${section === 'awards' ? 'title' : 'name'}`, title, { first: true, bold: true });
      if (section === 'projects') addPeriod(lines, key, entry);
      lines.add(
        `${key}.url`,
        [...below(entry, 'URI'), ...below(entry, 'Link')].map(words).find((uri) => /^https?:/.test(uri)),
      );
      addDescription(
        lines,
        first(entry, 'Description'),
        description === null ? key : `${key}.${description}`,
      );
    }
  }
}

/** What has its own place above, or says nothing about the person. */
const HANDLED: ReadonlySet<string> = new Set([
  'ID',
  'ExecutiveSummary',
  'EmploymentHistory',
  'EducationHistory',
  'RenderingInformation',
  'Attachment',
  'Projects',
  'PersonQualifications',
  'Skills',
  'DigitalSkills',
]);
const CODE = /(?:Code|ID|Indicator|Type|Ongoing)$/;

function addLeaves(lines: KeyedLines, element: XmlElement, isFirst: boolean, depth = 0): void {
  if (depth > MAX_DEPTH) return;
  const children = elementsOf(element);
  if (children.length === 0) {
    const text = words(element);
    if (CODE.test(element.name) && element.name !== 'LicenseTypeCode') return;
    if (element.name === 'Title') lines.add(undefined, text, { first: isFirst, bold: true });
    else addDescription(lines, /DateTime$/.test(element.name) ? dateOf(text) : text, undefined);
  }
  for (const [index, child] of children.entries()) addLeaves(lines, child, isFirst && index === 0, depth + 1);
}

/** Driving licences, memberships, conferences, sections of one's own: words of the CV without a key. */
function addOthers(lines: KeyedLines, profile: XmlElement | undefined): void {
  for (const section of profile ? elementsOf(profile) : []) {
    if (HANDLED.has(section.name) || TITLED.some(([, name]) => below(section, name).length > 0)) continue;
    lines.section(say(section, 'Title') || section.name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
    for (const entry of elementsOf(section)) if (entry.name !== 'Title') addLeaves(lines, entry, true);
  }
}

/** Reads the Europass CV as it is since 2020 (HR-XML Candidate, as the Europass editor exports it). */
export function readCandidate(candidate: XmlElement): KeyedLines {
  const lines = new KeyedLines();
  const profile = at(candidate, 'CandidateProfile');
  addPerson(lines, candidate, profile);
  addWork(lines, profile);
  addEducation(lines, profile);
  addCompetencies(lines, candidate, profile);
  addTitled(lines, profile);
  addOthers(lines, profile);
  return lines;
}
