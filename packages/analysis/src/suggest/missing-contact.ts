import { CONTACT_ITEM_ID } from '@vitae/schema/analysis';
import type { Suggestion } from '@vitae/schema/suggestion';
import type { Rule } from './rule.ts';

const WANTED = {
  name: 'Your name was not found in the CV. Readers look for it first: put it on the first line.',
  email: 'There is no e-mail address in the CV, so nobody can answer it.',
  phone: 'There is no phone number in the CV. Many recruiters call before they write.',
  location: 'The CV does not say where you are. A city and a country are enough.',
} as const;

/** What a reader needs to get in touch and did not find. */
export const missingContact: Rule = ({ result }) =>
  Object.entries(WANTED).flatMap(([field, reason]): Suggestion[] => {
    if (result.contact[field as keyof typeof WANTED] !== null) return [];
    return [
      {
        id: `missing-contact.${field}`,
        rule: 'missing-contact',
        title: field === 'email' ? 'Add your e-mail' : `Add your ${field}`,
        reason,
        section: 'contact',
        itemId: CONTACT_ITEM_ID,
        replacement: { op: 'advice' },
        spans: [],
        status: 'open',
      },
    ];
  });
