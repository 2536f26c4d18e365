import { type Job, readJobs } from '../entries/read-jobs.ts';
import type { DraftItem } from '../output/draft.ts';
import type { CvSection } from '../sections/split-sections.ts';
import type { Reading } from './reading.ts';

function toItem({
  title,
  organisation,
  location,
  start,
  end,
  summary,
  highlights,
}: Job): DraftItem<'experiences'> {
  return { title, organisation, location, startDate: start, endDate: end, summary, highlights };
}

/** Jobs: title, employer, place, dates, what was done. */
export function readExperiences(section: CvSection, reading: Reading): DraftItem<'experiences'>[] {
  return readJobs(section.lines, reading).map(toItem);
}

/** Voluntary roles are read as jobs are. */
export function readVolunteering(section: CvSection, reading: Reading): DraftItem<'volunteering'>[] {
  return readJobs(section.lines, reading).map(toItem);
}
