import type { Section } from '@vitae/schema/analysis';
import { PartialDate } from '@vitae/schema/partial-date';
import type { ProfileRow } from '@vitae/schema/profile';
import type { Unplaced } from './json-resume-format.ts';
import { readUrl } from './match/link-key.ts';

/**
 * Takes a row's values out one by one, so that what nobody took can be told in the end.
 * Each reader gives undefined where there is no such value, or none of that form; that value then counts as not taken.
 */
export function readRow(section: Section, row: ProfileRow) {
  const taken = new Set<string>();

  function take<Value>(
    field: string,
    read: (value: string | string[]) => Value | undefined,
  ): Value | undefined {
    const value = row.fields[field]?.value;
    const taking = value === undefined ? undefined : read(value);
    if (taking !== undefined) taken.add(field);
    return taking;
  }

  return {
    /** Looks at a string without taking it. */
    peek(field: string): string | undefined {
      const value = row.fields[field]?.value;
      return typeof value === 'string' ? value : undefined;
    },
    text: (field: string) => take(field, (value) => (typeof value === 'string' ? value : undefined)),
    texts: (field: string) =>
      take(field, (value) => (Array.isArray(value) && value.length > 0 ? value : undefined)),
    /** A date as the format allows it; `present` is told by leaving the end out. */
    date: (field: string) => take(field, (value) => PartialDate.safeParse(value).data),
    /** An absolute address; `github.com/ada` gets its scheme. */
    url: (field: string) =>
      take(field, (value) => (typeof value === 'string' ? absoluteUrl(value) : undefined)),
    unplaced: (): Unplaced[] =>
      Object.entries(row.fields)
        .filter(([field]) => !taken.has(field))
        .map(([field, { value, origin }]) => ({ section, row: row.id, field, value, origin })),
  };
}

export type RowReader = ReturnType<typeof readRow>;

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function absoluteUrl(printed: string): string | undefined {
  const url = readUrl(printed);
  if (!url) return undefined;
  // the words as printed, but for a scheme where the page leaves it out
  const words = printed.trim();
  return HAS_SCHEME.test(words) && URL.canParse(words) ? words : `https://${words}`;
}
