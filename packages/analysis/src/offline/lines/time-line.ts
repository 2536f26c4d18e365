import type { CvText } from '@vitae/schema/cv-text';
import type { Line } from './line.ts';

/** "2002 – 2004 | ● Pousada …": the dot of a time line, behind the date of its row. */
const TIME_LINE = /^[^\t]{0,40}(?:19|20)\d\d[^\t]{0,30}\t([●○◆◇■□])\s/u;
const DOT = /^[●○◆◇■□]$/u;

/** The dots of a time line; a line that begins with one names an entry, it is no item of a list. */
export const timeLineDots = ({ lines }: CvText): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => TIME_LINE.exec(text)?.[1] ?? []));

/** Whether a line begins with such a dot: an entry of the time line begins there, and its words stand right of the dot. */
export const beginsAtDot = ({ bullet, mark }: Pick<Line, 'bullet' | 'mark'>): boolean =>
  !bullet && DOT.test(mark);
