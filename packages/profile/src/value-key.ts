import type { Section } from '@vitae/schema/analysis';
import type { ProfileValue } from '@vitae/schema/profile';
import { fieldKind } from '@vitae/schema/profile-fields';
import { fold } from './match/fold.ts';
import { languageKey } from './match/languages.ts';
import { linkKey } from './match/link-key.ts';
import { readOrganisation } from './match/organisation.ts';
import { skillKey } from './match/skills.ts';

/** `0170 1234567` and `+49 170 1234567` are one number: they end alike, whatever stands for the country. */
const TELLING_PHONE_DIGITS = 9;

const words = (text: string) => fold(text) || text.trim();

function keyOfText(section: Section, field: string, text: string): string {
  switch (fieldKind(section, field)) {
    case 'date':
    case 'end-date':
      return text;
    case 'url':
      return linkKey(text);
    case 'email':
      return text.trim().toLowerCase();
    case 'phone':
      return text.replace(/\D/g, '').slice(-TELLING_PHONE_DIGITS) || text.trim();
    default:
  }
  if (field === 'organisation') return readOrganisation(text).compact || words(text);
  if (field === 'name' && section === 'skills') return skillKey(text);
  if (field === 'name' && section === 'languages') return languageKey(text);
  return words(text);
}

/**
 * Equal for values that say the same to a reader: case, accents, punctuation and the usual short forms make no
 * difference, a date's precision does.
 */
export function valueKey(section: Section, field: string, value: ProfileValue): string {
  return typeof value === 'string' ? keyOfText(section, field, value) : value.map(words).join('\n');
}
