import type { Section } from '@vitae/schema/analysis';
import type { ProfileValue } from '@vitae/schema/profile';
import { fieldKind } from '@vitae/schema/profile-fields';
import { fold } from './match/fold.ts';
import { languageKey } from './match/languages.ts';
import { linkKey } from './match/link-key.ts';
import { readOrganisation } from './match/organisation.ts';
import { skillKey } from './match/skills.ts';

/** Shorter numbers are extensions: they are equal or they are not. */
const MIN_PHONE_DIGITS = 7;

const words = (text: string) => fold(text) || text.trim();

/** `0170 1234567` and `+49 170 1234567` are one number: the trunk zero stands for the country's code. */
function samePhone(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.replace(/\D/g, '').replace(/^0+/, ''));
  if (!left || !right || Math.min(left.length, right.length) < MIN_PHONE_DIGITS) return left === right;
  return left.endsWith(right) || right.endsWith(left);
}

function sameText(section: Section, field: string, a: string, b: string): boolean {
  switch (fieldKind(section, field)) {
    case 'date':
    case 'end-date':
      return false;
    case 'url':
      return linkKey(a) === linkKey(b);
    case 'email':
      return a.trim().toLowerCase() === b.trim().toLowerCase();
    case 'phone':
      return samePhone(a, b);
    default:
  }
  if (field === 'organisation') return readOrganisation(a).compact === readOrganisation(b).compact;
  if (field === 'name' && section === 'skills') return skillKey(a) === skillKey(b);
  if (field === 'name' && section === 'languages') return languageKey(a) === languageKey(b);
  return words(a) === words(b);
}

/** Whether two values say the same to a reader: case, accents, punctuation and the usual short forms make no difference. */
export function sameValue(section: Section, field: string, a: ProfileValue, b: ProfileValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b || sameText(section, field, a, b);
  if (typeof a === 'string' || typeof b === 'string' || a.length !== b.length) return false;
  return a.every((element, index) => words(element) === words(b[index] ?? ''));
}
