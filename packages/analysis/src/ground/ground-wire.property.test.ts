import { type AiWire, emptyWire } from '@vitae/schema/ai-wire';
import { type EngineOutput, ListSection, type Section } from '@vitae/schema/analysis';
import { type CvText, quoteSpans, type Span } from '@vitae/schema/cv-text';
import { CvId } from '@vitae/schema/ids';
import { type FieldKind, fieldKind } from '@vitae/schema/profile-fields';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../offline/lexicon/language-levels.ts';
import { datesOfLine, readDates } from './dates-of-line.ts';
import { findStructure } from './find-structure.ts';
import { toUrl } from './ground-url.ts';
import { groundWire } from './ground-wire.ts';
import { readSpans } from './read-spans.ts';
import { okonjoCv, okonjoJob } from './testing/okonjo-cv.ts';

const cvId = CvId.parse('cv_1');

const COMPUTED = new Set<FieldKind>(['date', 'end-date', 'url', 'level']);
const bare = (value: string) =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');

/** Whether code that has a name computes the value from these spans. */
function isComputed(cv: CvText, kind: FieldKind, value: string, spans: readonly Span[]): boolean {
  const words = readSpans(cv, spans);
  if (kind === 'level') return levelOf(words) === value;
  if (kind === 'url') {
    const targets = spans.flatMap(({ line }) => cv.lines[line]?.links.map(({ url }) => url) ?? []);
    return [toUrl(words), ...targets].includes(value);
  }
  const dates = spans.flatMap(({ line }) => datesOfLine(cv, line));
  return [...dates, ...readDates(words, 'unknown')].some((date) => date.value === value);
}

function isQuoted(cv: CvText, kind: FieldKind, value: string, spans: readonly Span[]): boolean {
  const visible = spans.every(
    ({ line, start, end }) => start < end && end <= (cv.lines[line]?.text.length ?? -1),
  );
  if (spans.length === 0 || !visible) return false;
  return COMPUTED.has(kind)
    ? isComputed(cv, kind, value, spans)
    : bare(value) === bare(quoteSpans(cv, spans));
}

/** The fields of a result that are not words of the visible text, nor computed from such. */
function findUnquoted(cv: CvText, { result, evidence }: Pick<EngineOutput, 'result' | 'evidence'>): string[] {
  const items: { section: Section; id: string; fields: Record<string, unknown> }[] = [
    { section: 'contact', id: 'contact', fields: result.contact },
    { section: 'summary', id: 'summary', fields: { text: result.summary } },
    ...ListSection.options.flatMap((section) =>
      result[section].map(({ id, ...fields }) => ({ section, id, fields })),
    ),
  ];
  return items.flatMap(({ section, id, fields }) =>
    Object.entries(fields).flatMap(([field, value]) => {
      const kind = fieldKind(section, field) ?? 'text';
      const values = Array.isArray(value) ? value : [value];
      const keys = values.map((_, index) => (Array.isArray(value) ? `${field}.${index}` : field));
      return keys.filter((key, index) => {
        const element: unknown = values[index];
        return element !== null && !isQuoted(cv, kind, String(element), evidence[id]?.[key]?.spans ?? []);
      });
    }),
  );
}

/** Whatever a model may say: the CV's words, parts and mixtures of them, ranges, and things of its own. */
const said = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...okonjoCv.lines.flatMap(({ text: words }) => [words, ...words.split(/\s+/)]),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...'2020 2017-06 present Mar 1-3 6-8 12 0-99 https://github.com/mokonjo B2 native'.split(' '),
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('Chief Data Officer', 'Nobel Prize', '') },
);
const saidOrNull = fc.option(said, { freq: 4 });
const lines = fc.array(fc.oneof(fc.integer({ min: -2, max: 20 }), fc.double()), { maxLength: 3 });

function anyItem<Sample extends Record<string, unknown>>(sample: Sample): fc.Arbitrary<Sample> {
  const fields = Object.entries(sample).map(([field, value]) => {
    if (field === 'lines') return [field, lines];
    return [field, Array.isArray(value) ? fc.array(said, { maxLength: 3 }) : saidOrNull];
  });
  return fc.record(Object.fromEntries(fields)) as fc.Arbitrary<Sample>;
}

const some = <Sample extends Record<string, unknown>>(sample: Sample) =>
  fc.array(anyItem(sample), { maxLength: 4 });
const dates = { startDate: null, endDate: null };

const anyWire: fc.Arbitrary<AiWire> = fc.record({
  contact: anyItem(emptyWire().contact),
  summary: saidOrNull,
  experiences: some(okonjoJob),
  educations: some({
    institution: null,
    degree: null,
    area: null,
    location: null,
    ...dates,
    grade: null,
    highlights: [],
    lines: [],
  }),
  skills: some({ name: null, group: null, level: null, lines: [] }),
  projects: some({
    name: null,
    role: null,
    url: null,
    ...dates,
    summary: null,
    highlights: [],
    technologies: [],
    lines: [],
  }),
  certifications: some({ name: null, issuer: null, date: null, url: null, lines: [] }),
  languages: some({ name: null, level: null, lines: [] }),
  links: some({ url: null, label: null, lines: [] }),
  publications: some({ title: null, publisher: null, date: null, url: null, summary: null, lines: [] }),
  awards: some({ title: null, issuer: null, date: null, summary: null, lines: [] }),
  volunteering: some(okonjoJob),
  interests: some({ name: null, lines: [] }),
  references: some({ name: null, text: null, lines: [] }),
});

describe('whatever a model says', () => {
  it('every value in the result is a quote of the visible text, or computed from one', () => {
    fc.assert(
      fc.property(anyWire, (answer) => {
        expect(findUnquoted(okonjoCv, groundWire(okonjoCv, answer, cvId))).toEqual([]);
      }),
    );
  });

  it('every line is used by a field, listed as unplaced, or structure', () => {
    fc.assert(
      fc.property(anyWire, (answer) => {
        const { evidence, unplaced } = groundWire(okonjoCv, answer, cvId);
        const spans = Object.values(evidence).flatMap((fields) =>
          Object.values(fields).flatMap((field) => field.spans),
        );
        const placed = new Set([...spans, ...unplaced].map(({ line }) => line));
        const structure = findStructure(okonjoCv);
        const lines = [...okonjoCv.lines.keys()];
        expect(lines.filter((line) => !placed.has(line) && !structure.has(line))).toEqual([]);
      }),
    );
  });

  it('every entry has an id of its own', () => {
    fc.assert(
      fc.property(anyWire, (answer) => {
        const { result } = groundWire(okonjoCv, answer, cvId);
        const ids = ListSection.options.flatMap((section) => result[section].map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('the same answer gives the same result', () => {
    fc.assert(
      fc.property(anyWire, (answer) => {
        expect(groundWire(okonjoCv, answer, cvId)).toEqual(
          groundWire(structuredClone(okonjoCv), answer, cvId),
        );
      }),
    );
  });

  it('is quick, also where every entry claims the whole of a long text', () => {
    const long = { ...okonjoCv, lines: Array.from({ length: 50 }, () => okonjoCv.lines).flat() };
    const job = { ...okonjoJob, startDate: 'Jan 2011', lines: [0, long.lines.length - 1] };
    const skill = (line: number) => ({
      name: 'Java',
      group: 'Languages',
      level: null,
      lines: [line, line + 250],
    });
    const answer = {
      ...emptyWire(),
      experiences: Array.from({ length: 50 }, () => job),
      skills: Array.from({ length: 100 }, (_, index) => skill(index)),
    };
    const begin = performance.now();
    groundWire(long, answer, cvId);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});
