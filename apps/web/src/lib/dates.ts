const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PRESENT = 'present';
const PRESENT_WORDS = new Set(['present', 'now', 'today', 'current', 'ongoing']);

/** A partial date in words, exactly as precise as it is: `2019-03` → `Mar 2019`, `2019` → `2019`. */
export function formatPartialDate(date: string): string {
  if (date === PRESENT) return 'Present';
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** `Mar 2019 – Present`; one side alone where the other is not known; '' for neither. */
export function formatDateRange(start: string | null, end: string | null): string {
  if (start !== null && start === end) return formatPartialDate(start);
  return [start, end]
    .filter((date) => date !== null)
    .map(formatPartialDate)
    .join(' – ');
}

const two = (digits: string): string => digits.padStart(2, '0');
const YEAR = '((?:1[89]|20)\\d\\d)';

function monthNumber(word: string): string | null {
  const index = MONTHS.findIndex((name) => word.toLowerCase().startsWith(name.toLowerCase()));
  return index < 0 ? null : two(String(index + 1));
}

const FORMS: { form: RegExp; build: (match: RegExpExecArray) => string | null }[] = [
  { form: new RegExp(`^${YEAR}$`), build: ([, year]) => year ?? null },
  { form: new RegExp(`^${YEAR}[-/.](\\d{1,2})$`), build: ([, year, month = '']) => `${year}-${two(month)}` },
  { form: new RegExp(`^(\\d{1,2})[-/.]${YEAR}$`), build: ([, month = '', year]) => `${year}-${two(month)}` },
  {
    form: new RegExp(`^${YEAR}-(\\d{1,2})-(\\d{1,2})$`),
    build: ([, year, month = '', day = '']) => `${year}-${two(month)}-${two(day)}`,
  },
  {
    form: new RegExp(`^([a-z]{3,9})\\.?,? ${YEAR}$`, 'i'),
    build: ([, word = '', year]) => joinDate(year, monthNumber(word)),
  },
  {
    form: new RegExp(`^(\\d{1,2})\\.? ([a-z]{3,9})\\.?,? ${YEAR}$`, 'i'),
    build: ([, day = '', word = '', year]) => joinDate(year, monthNumber(word), two(day)),
  },
];

function joinDate(year: string | undefined, month: string | null, day?: string): string | null {
  if (year === undefined || month === null) return null;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function isOnCalendar(date: string): boolean {
  const [, month = '01', day = '01'] = date.split('-');
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/**
 * What a person typed as a date, in the stored form (`2019`, `2019-03`, `2019-03-04`, `present`); null when it is none.
 * Orders of day and month that could be read two ways are not accepted.
 */
export function parseTypedDate(typed: string, allowPresent: boolean): string | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (PRESENT_WORDS.has(text.toLowerCase())) return allowPresent ? PRESENT : null;
  for (const { form, build } of FORMS) {
    const match = form.exec(text);
    const date = match === null ? null : build(match);
    if (date !== null && isOnCalendar(date)) return date;
  }
  return null;
}

/** `22 Nov 2026, 14:05` in the reader's own time zone. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `${moment.getDate()} ${MONTHS[moment.getMonth()]} ${moment.getFullYear()}, ${time}`;
}
