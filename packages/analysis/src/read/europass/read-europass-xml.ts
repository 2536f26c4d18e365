import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { DATA, parseXml } from '../package/parse-xml.ts';
import { readCandidate } from './read-candidate.ts';
import { readSkillsPassport } from './read-skills-passport.ts';

/** Roots of Europass documents, in lower case. */
export const EUROPASS_ROOTS: ReadonlySet<string> = new Set(['skillspassport', 'candidate']);

/**
 * Reads the XML of a Europass CV, as a file or from inside a PDF: one value a line, its place in JSON Resume's terms
 * as key.
 * @throws AppError UNSUPPORTED_TYPE when it is other XML, DAMAGED, TOO_COMPLEX
 */
export function readEuropassXml(xml: string): CvText {
  const root = parseXml(xml.replace(/^\uFEFF/, ''), DATA);
  const name = root?.name.toLowerCase() ?? '';
  if (!root || !EUROPASS_ROOTS.has(name)) throw new AppError('UNSUPPORTED_TYPE');
  const { lines } = name === 'candidate' ? readCandidate(root) : readSkillsPassport(root);
  return { format: 'europass', pages: 1, lines, hidden: [] };
}
