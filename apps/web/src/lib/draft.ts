import type { FieldKind } from '@vitae/schema/profile-fields';
import { formatPartialDate, parseTypedDate } from './dates.ts';

const DATE_WORDS = 'Write a date as 2019, Mar 2019 or 4 Mar 2019.';
const END_WORDS = 'Write a date as 2019, Mar 2019 or 4 Mar 2019, or “present”.';

/** A value as it is shown and as it begins to be edited. */
export function toDraft(value: string | null, kind: FieldKind): string {
  if (value === null) return '';
  return kind === 'date' || kind === 'end-date' ? formatPartialDate(value) : value;
}

export type Parsed = { ok: true; value: string | null } | { ok: false; problem: string };

/** What the person typed as a value of its kind; nothing typed is no value. */
export function fromDraft(draft: string, kind: FieldKind): Parsed {
  const text = draft.trim();
  if (text === '') return { ok: true, value: null };
  if (kind !== 'date' && kind !== 'end-date') return { ok: true, value: text };
  const date = parseTypedDate(text, kind === 'end-date');
  if (date !== null) return { ok: true, value: date };
  return { ok: false, problem: kind === 'date' ? DATE_WORDS : END_WORDS };
}

const SHOWABLE = /^https?:\/\//i;
const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#].*)?$/i;

/** Where a value of a CV may lead; null for anything but web and mail addresses (a CV is a stranger's file). */
export function safeHref(value: string, kind: FieldKind): string | null {
  if (kind === 'email') return `mailto:${value}`;
  if (kind !== 'url') return null;
  if (SHOWABLE.test(value)) return value;
  return BARE_HOST.test(value) ? `https://${value}` : null;
}

/** A web address without what nobody reads. */
export const shortUrl = (url: string): string =>
  url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
