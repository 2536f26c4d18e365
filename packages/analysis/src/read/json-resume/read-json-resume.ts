import type { CvText } from '@vitae/schema/cv-text';
import { KeyedLines } from '../layout/keyed-lines.ts';
import { BASICS, SECTION_NAMES, SECTIONS, type Section } from './sections.ts';

const MAX_DEPTH = 6; // values in lists in entries; deeper ones are no part of a CV
const PICTURES: ReadonlySet<string> = new Set(['image', 'picture', 'photo']);

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a parsed JSON text is a CV in the shape of JSON Resume: it tells who, or what they did. */
export const isJsonResume = (value: unknown): value is Json =>
  isObject(value) &&
  (isObject(value.basics) ||
    ['work', 'education', 'skills'].filter((name) => Array.isArray(value[name])).length >= 2);

/** What stands below a key, in the order in which the schema lists it; fields it does not know come last. */
function readValue(lines: KeyedLines, key: string, value: unknown, depth: number, first: boolean): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) {
      if (isObject(each)) readFields(lines, `${key}.${index}`, each, [], {}, depth + 1);
      else lines.add(`${key}.${index}`, each, { role: 'list-item' });
    }
  } else if (isObject(value)) readFields(lines, key, value, [], {}, depth + 1);
  else lines.add(key, value, { first, bold: first });
}

function readFields(
  lines: KeyedLines,
  key: string,
  entry: Json,
  order: readonly string[],
  renamed: Readonly<Record<string, string>>,
  depth: number,
): void {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(entry)) {
    if (PICTURES.has(name)) continue;
    const known = renamed[name];
    fields.set(known !== undefined && entry[known] === undefined ? known : name, value);
  }
  const names = [
    ...order.filter((name) => fields.has(name)),
    ...[...fields.keys()].filter((name) => !order.includes(name)),
  ];
  let first = depth === 1;
  for (const name of names) {
    const before = lines.lines.length;
    readValue(lines, `${key}.${name}`, fields.get(name), depth, first);
    if (lines.lines.length > before) first = false;
  }
}

function readSection(
  lines: KeyedLines,
  key: string,
  value: unknown,
  { heading, fields, renamed }: Section,
): void {
  lines.section(heading);
  const entries = Array.isArray(value) ? value : [value];
  for (const [index, entry] of entries.entries()) {
    if (isObject(entry)) readFields(lines, `${key}.${index}`, entry, fields, renamed ?? {}, 1);
    else lines.add(`${key}.${index}.${fields[0]}`, entry, { role: 'list-item' });
  }
}

/** Reads a CV in JSON Resume 1.x or the version before: one value a line, each with its place as key. */
export function readJsonResume(resume: Json): CvText {
  const lines = new KeyedLines();
  if (isObject(resume.basics))
    readFields(lines, 'basics', resume.basics, BASICS.fields, BASICS.renamed ?? {}, 1);
  const { $schema: _, meta: __, basics: ___, ...rest } = resume;
  const named = new Map(Object.entries(rest).map(([name, value]) => [SECTION_NAMES[name] ?? name, value]));
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (named.has(name)) readSection(lines, name, named.get(name), section);
  }
  for (const [name, value] of named) {
    if (SECTIONS[name]) continue;
    lines.section(name);
    readValue(lines, name, value, 0, false);
  }
  return { format: 'json-resume', pages: 1, lines: lines.lines, hidden: [] };
}
