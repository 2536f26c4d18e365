import type { JsonResume, Unplaced } from './json-resume-format.ts';
import { fold } from './match/fold.ts';
import type { MergedProfile } from './merge-input.ts';
import { type RowReader, readRow } from './read-row.ts';

/** A group's level is told where all its skills have the same; JSON Resume has no level for a keyword. */
function sharedLevel(rows: readonly RowReader[]): string | undefined {
  const levels = new Set(rows.map((row) => row.peek('level')));
  if (levels.size !== 1) return undefined;
  return rows.map((row) => row.text('level'))[0];
}

/**
 * Skills with a group make one entry with keywords, at the place of the group's first skill; a skill without a group is
 * an entry by itself.
 */
export function toSkills(profile: MergedProfile): { skills: JsonResume['skills']; unplaced: Unplaced[] } {
  const rows = profile.skills.map((row) => readRow('skills', row));
  const groups = Map.groupBy(rows, (row) => {
    const group = row.peek('group');
    return group === undefined ? row : fold(group);
  });
  const skills = [...groups.values()].map((members): JsonResume['skills'][number] => {
    const labels = members.map((row) => row.text('group'));
    const [label] = labels;
    const level = sharedLevel(members);
    const names = members.flatMap((row) => row.text('name') ?? []);
    if (label === undefined) return { name: names[0], level };
    return names.length === 0 ? { name: label, level } : { name: label, level, keywords: names };
  });
  return { skills, unplaced: rows.flatMap((row) => row.unplaced()) };
}
