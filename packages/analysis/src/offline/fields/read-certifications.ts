import { readDate } from '../entries/read-dates.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import type { Line } from '../lines/line.ts';
import { lineFrom } from '../lines/read-lines.ts';
import type { DraftItem } from '../output/draft.ts';
import { classifyHeading } from '../sections/classify-heading.ts';
import type { CvSection } from '../sections/split-sections.ts';
import type { Slice } from '../text/slice.ts';
import { splitSlice } from '../text/split.ts';
import { entryLink } from './entry-link.ts';
import { readNamedEntries } from './named-entries.ts';
import type { Reading } from './reading.ts';

const MIN_NAME = 3; // letters

/** "证书：计算机二级、驾驶证": the words that repeat the heading are no part of a name. */
function withoutLabel(line: Line): Line {
  const label = readLabel(line.content.text);
  const repeats = label !== null && classifyHeading(label.words)?.kinds[0] === 'certifications';
  return repeats ? lineFrom(line, label.valueFrom) : line;
}

/** Chinese and Japanese lines list several names between 、 marks. */
function splitNames(line: Line): Line[] {
  const names = /[、；，]/u.test(line.content.text) ? splitSlice(line.content, /[、；，]/gu, true) : [];
  const isName = ({ text }: Slice): boolean => text.length >= MIN_NAME && !/\d{4}/.test(text);
  const listed = /[、；]/u.test(line.content.text)
    ? names.every(({ text }) => text.length >= MIN_NAME)
    : names.every(isName);
  if (names.length < 2 || !listed) return [line];
  return names.map((content) => ({ ...line, content, cells: [content] }));
}

/** Certificates, courses and licences: name, issuer, date, address. */
export function readCertifications(section: CvSection, reading: Reading): DraftItem<'certifications'>[] {
  const lines = section.lines.map(withoutLabel).flatMap(splitNames);
  return readNamedEntries(lines, reading).map(({ entry, name, by }) => ({
    name,
    issuer: by,
    date: readDate(entry),
    url: entryLink(entry),
  }));
}
