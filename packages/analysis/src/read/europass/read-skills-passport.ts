import { KeyedLines } from '../layout/keyed-lines.ts';
import { elementsOf, type XmlElement } from '../package/parse-xml.ts';
import { addDescription } from './add-description.ts';
import { all, at, languageOf, say } from './find.ts';

/** A date: in XML its parts are attributes (`month="--09"`), in JSON they are members. */
function dateOf(element: XmlElement | undefined): string {
  const part = (name: string, width: number): string => {
    const value = element?.attributes[name.toLowerCase()] ?? say(element, name);
    const digits = value.replace(/\D/g, '');
    return digits === '' ? '' : digits.padStart(width, '0');
  };
  return [part('Year', 4), part('Month', 2), part('Day', 2)].filter(Boolean).join('-');
}

function addPeriod(lines: KeyedLines, key: string, entry: XmlElement): void {
  const period = at(entry, 'Period');
  lines.add(`${key}.startDate`, dateOf(at(period, 'From')));
  const current = say(period, 'Current') === 'true';
  lines.add(`${key}.endDate`, current ? 'present' : dateOf(at(period, 'To')));
}

function placeOf(organisation: XmlElement | undefined): string {
  const contact = at(organisation, 'ContactInfo', 'Address', 'Contact');
  return [say(contact, 'Municipality'), say(contact, 'Country/Label', 'Country/Code')]
    .filter(Boolean)
    .join(', ');
}

function addPerson(lines: KeyedLines, learner: XmlElement): void {
  const person = at(learner, 'Identification');
  const name = at(person, 'PersonName');
  lines.add('basics.name', [say(name, 'FirstName'), say(name, 'Surname')].filter(Boolean).join(' '), {
    bold: true,
  });
  lines.add('basics.label', say(learner, 'Headline/Description/Label', 'Headline/Description'));
  const contact = at(person, 'ContactInfo');
  lines.add('basics.email', say(contact, 'Email/Contact'));
  for (const telephone of all(contact, 'Telephone')) lines.add('basics.phone', say(telephone, 'Contact'));
  const address = at(contact, 'Address', 'Contact');
  lines.add('basics.location.address', say(address, 'AddressLine'));
  lines.add('basics.location.postalCode', say(address, 'PostalCode'));
  lines.add('basics.location.city', say(address, 'Municipality'));
  lines.add('basics.location.region', say(address, 'Country/Label'));
  lines.add('basics.location.countryCode', say(address, 'Country/Code'));
  for (const [index, site] of all(contact, 'Website').entries())
    lines.add(index === 0 ? 'basics.url' : `basics.profiles.${index - 1}.url`, say(site, 'Contact'));
  const taken = Math.max(all(contact, 'Website').length - 1, 0);
  for (const [index, account] of all(contact, 'InstantMessaging').entries()) {
    lines.add(`basics.profiles.${taken + index}.network`, say(account, 'Use/Label'));
    lines.add(`basics.profiles.${taken + index}.username`, say(account, 'Contact'));
  }
}

function addLanguages(lines: KeyedLines, skills: XmlElement | undefined): void {
  lines.section('Languages');
  const linguistic = at(skills, 'Linguistic');
  const mother = all(linguistic, 'MotherTongue');
  for (const [index, language] of [...mother, ...all(linguistic, 'ForeignLanguage')].entries()) {
    const name = say(language, 'Description/Label') || languageOf(say(language, 'Description/Code'));
    lines.add(`languages.${index}.language`, name, { first: true });
    const levels = elementsOf(at(language, 'ProficiencyLevel') ?? language).flatMap((level) => {
      const grade =
        say(level, 'Level').trim() ||
        level.children
          .filter((child) => typeof child === 'string')
          .join('')
          .trim();
      return /^[ABC][12]$/.test(grade) ? [`${level.name} ${grade}`] : [];
    });
    const own = index < mother.length ? 'Mother tongue' : levels.join(', ');
    lines.add(`languages.${index}.fluency`, own);
  }
}

const SKILL_GROUPS = ['JobRelated', 'Computer', 'Communication', 'Organisational', 'Other'] as const;
const SKILL_NAMES: Readonly<Record<(typeof SKILL_GROUPS)[number], string>> = {
  JobRelated: 'Job-related skills',
  Computer: 'Digital skills',
  Communication: 'Communication skills',
  Organisational: 'Organisational skills',
  Other: 'Other skills',
};

/** Reads the Europass CV as it was until 2020 (SkillsPassport 3.x, interoperability schema of Cedefop). */
export function readSkillsPassport(root: XmlElement): KeyedLines {
  const lines = new KeyedLines();
  const learner = at(root, 'LearnerInfo');
  if (!learner) return lines;
  addPerson(lines, learner);
  lines.section('Experience');
  for (const [index, job] of all(learner, 'WorkExperience').entries()) {
    const key = `work.${index}`;
    lines.add(`${key}.position`, say(job, 'Position/Label', 'Position'), { first: true, bold: true });
    lines.add(`${key}.name`, say(job, 'Employer/Name'));
    lines.add(`${key}.location`, placeOf(at(job, 'Employer')));
    addPeriod(lines, key, job);
    addDescription(lines, say(job, 'Activities'), `${key}.summary`, `${key}.highlights`);
  }
  lines.section('Education');
  for (const [index, course] of all(learner, 'Education').entries()) {
    const key = `education.${index}`;
    lines.add(`${key}.studyType`, say(course, 'Title'), { first: true, bold: true });
    lines.add(`${key}.area`, say(course, 'Field/Label'));
    lines.add(`${key}.institution`, say(course, 'Organisation/Name'));
    addPeriod(lines, key, course);
    addDescription(lines, say(course, 'Activities'), `${key}.summary`, `${key}.courses`);
  }
  const skills = at(learner, 'Skills');
  addLanguages(lines, skills);
  lines.section('Skills');
  let group = 0;
  for (const name of SKILL_GROUPS) {
    const html = say(skills, `${name}/Description`);
    if (html === '') continue;
    lines.add(`skills.${group}.name`, SKILL_NAMES[name], { first: true });
    addDescription(lines, html, `skills.${group}.summary`, `skills.${group}.keywords`);
    group += 1;
  }
  for (const licence of all(at(skills, 'Driving', 'Description'), 'Licence'))
    lines.add(undefined, `Driving licence ${say(licence, 'Code') || licence.children.join('')}`);
  lines.section('Achievements');
  for (const achievement of all(learner, 'Achievement')) {
    lines.add(undefined, say(achievement, 'Title/Label', 'Title'), { first: true, bold: true });
    addDescription(lines, say(achievement, 'Description'), undefined);
  }
  return lines;
}
