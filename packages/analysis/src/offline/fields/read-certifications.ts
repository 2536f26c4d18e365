import { readDate } from '../entries/read-dates.ts';
import type { DraftItem } from '../output/draft.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { entryLink } from './entry-link.ts';
import { readNamedEntries } from './named-entries.ts';
import type { Reading } from './reading.ts';

/** Certificates, courses and licences: name, issuer, date, address. */
export function readCertifications(section: CvSection, reading: Reading): DraftItem<'certifications'>[] {
  return readNamedEntries(section.lines, reading).map(({ entry, name, by }) => ({
    name,
    issuer: by,
    date: readDate(entry),
    url: entryLink(entry),
  }));
}
