import { ListSection } from '@vitae/schema/analysis';
import type { Edit } from '@vitae/schema/profile';
import fc from 'fast-check';
import type { MergeAnalysis, MergedProfile } from '../merge-input.ts';
import { mergeProfile } from '../merge-profile.ts';
import { copyOf, makeAnalysis } from './make-analysis.ts';
import { addRow, removeRow, restoreRow, setField } from './make-edit.ts';

const DAY_MS = 86_400_000;
/** The date of a day of a world's life. */
export const day = (index: number) =>
  new Date(Date.UTC(2026, 0, 1) + index * DAY_MS).toISOString().slice(0, 10);

const maybe = (...values: string[]) => fc.constantFrom(null, ...values);
const year = maybe('2018', '2019', '2019-03', '2020', '2020-06', '2021-01');
/** Few names and dates, so that CVs often speak of the same things, nearly the same, and twice. */
const experience = fc.record({
  title: maybe('Engineer', 'Software Engineer', 'Senior Engineer', 'Baker'),
  organisation: maybe('Acme GmbH', 'ACME', 'Acme Robotics', 'Globex'),
  startDate: year,
  endDate: fc.oneof(year, fc.constant('present')),
  summary: maybe('Built robots', 'Baked bread'),
});
const education = fc.record({
  institution: maybe('Universität Aalen', 'University of Aalen', 'Aalen'),
  degree: maybe('B.Sc.', 'Bachelor of Science', 'MSc'),
  area: maybe('Computer Science', 'Physics'),
  endDate: year,
});
const skill = fc.record({
  name: maybe('JS', 'JavaScript', 'Go', 'golang', 'C', 'C++', 'C#'),
  group: maybe('Languages'),
});
const certification = fc.record({
  name: maybe('Scrum Master', 'scrum master'),
  issuer: maybe('Scrum Org', 'Other'),
  date: year,
});
const project = fc.record({
  name: maybe('Robo Chef', 'Robo-Chef App', 'Atlas'),
  url: maybe('https://robo.example'),
});

/** What a CV says, made up. */
export const cvContent = fc.record({
  contact: fc.record({ name: maybe('Ada Muster'), email: maybe('ada@example.org', 'ada@example.com') }),
  experiences: fc.array(experience, { maxLength: 4 }),
  educations: fc.array(education, { maxLength: 2 }),
  skills: fc.array(skill, { maxLength: 4 }),
  certifications: fc.array(certification, { maxLength: 2 }),
  projects: fc.array(project, { maxLength: 2 }),
});

/** Which of several things: taken modulo their number. */
export const pick = fc.nat({ max: 50 });
/** One thing a person does. */
export const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('upload' as const), content: cvContent }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('set' as const), pick, field: pick, clear: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), experience }) },
);
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
/** What a person does with the product, step by step. */
export const life = fc.array(step, { minLength: 1, maxLength: 12 });

/** `seen` are all CVs there ever were. */
export type World = { analyses: MergeAnalysis[]; edits: Edit[]; seen: MergeAnalysis[]; now: number };

/** Every row of every list. */
export const rowsOf = (profile: MergedProfile) =>
  ListSection.options.flatMap((section) => profile[section].map((row) => ({ section, row })));
const present = (fields: Record<string, string | null>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [[field, value]])),
  );

/** Plays one step of a person's life with the product; what they do is about the profile as they see it. */
export function play(world: World, event: Step): void {
  world.now += 1;
  const at = day(world.now);
  const cv = `cv_${world.now}`;
  const profile = mergeProfile(world);
  const rows = rowsOf(profile);
  if (event.do === 'upload') {
    const analysis = makeAnalysis({ ...(event.content as object), cv, at });
    world.analyses.push(analysis);
    world.seen.push(analysis);
  }
  if (event.do === 'again') {
    const old = world.seen[event.pick % world.seen.length];
    if (old) world.analyses.push(copyOf(old, cv, at));
  }
  if (event.do === 'delete') world.analyses.splice(event.pick % (world.analyses.length + 1), 1);
  if (event.do === 'add') {
    const fields = present(event.experience);
    if (Object.keys(fields).length > 0)
      world.edits.push(addRow('experiences', `it_${world.now}`, fields, at));
  }
  if (event.do === 'restore' && profile.removed.length > 0) world.edits.push(restoreRow(profile, at));
  if (event.do !== 'set' && event.do !== 'remove') return;
  const target = rows[event.pick % rows.length];
  if (!target) return;
  const { section, row } = target;
  if (event.do === 'remove') world.edits.push(removeRow(section, row, at));
  if (event.do === 'set') {
    const fields = Object.keys(row.fields);
    const field = fields[event.field % fields.length];
    if (!field || (field === 'name' && section === 'skills')) return;
    const isDate = field.endsWith('ate');
    world.edits.push(
      setField(section, row, field, event.clear ? null : isDate ? '2015' : `My ${world.now}`, at),
    );
  }
}

/** Plays a life from its beginning. */
export function live(steps: readonly Step[]): World {
  const world: World = { analyses: [], edits: [], seen: [], now: 0 };
  for (const event of steps) play(world, event);
  return world;
}
