import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { isObject } from '../json-resume/read-json-resume.ts';
import type { XmlElement } from '../package/parse-xml.ts';
import { readSkillsPassport } from './read-skills-passport.ts';

const MAX_DEPTH = 40;

/** A JSON value as the element that XML would have: members are children, arrays are repeated ones. */
function toElement(name: string, value: unknown, depth = 0): XmlElement {
  if (depth > MAX_DEPTH) throw new AppError('TOO_COMPLEX');
  if (!isObject(value)) {
    const text = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { name, attributes: {}, children: text ? [String(value)] : [] };
  }
  const children = Object.entries(value).flatMap(([key, member]) =>
    (Array.isArray(member) ? member : [member]).map((each: unknown) => toElement(key, each, depth + 1)),
  );
  return { name, attributes: {}, children };
}

/** Whether a parsed JSON text is a Europass CV. */
export const isEuropassJson = (value: unknown): value is { SkillsPassport: unknown } =>
  isObject(value) && isObject(value.SkillsPassport);

/** Reads the JSON form of a Europass CV (SkillsPassport 3.x): the same tree as its XML. */
export function readEuropassJson({ SkillsPassport: passport }: { SkillsPassport: unknown }): CvText {
  const { lines } = readSkillsPassport(toElement('SkillsPassport', passport));
  return { format: 'europass', pages: 1, lines, hidden: [] };
}
