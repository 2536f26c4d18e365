import { ListSection } from '@vitae/schema/analysis';
import type { Edit, ProfileRow, RemovedRow } from '@vitae/schema/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from './identity-of.ts';
import { MATCHERS } from './match/match-section.ts';
import { PLAINLY_SAME } from './match/matcher.ts';
import type { MergeAnalysis, MergedProfile } from './merge-input.ts';
import { mergeProfile } from './merge-profile.ts';
import { cvContent, day, life, live, pick, play, rowsOf, step, type World } from './testing/live.ts';
import { copyOf } from './testing/make-analysis.ts';
import { removeRow, restoreRow, setField } from './testing/make-edit.ts';

/** Enough to find a broken rule at once; rare schedules were hunted with thousands of runs. */
const RUNS = 60;
/** Every set that still stands: no later edit spoke of the row's removal or of the field. */
function standingSets(edits: readonly Edit[]): Edit[] {
  return edits.filter(
    (edit, index) =>
      edit.kind === 'set' &&
      !edits
        .slice(index + 1)
        .some(
          ({ kind, target }) =>
            target.section === edit.target.section &&
            (kind === 'remove' ||
              kind === 'restore' ||
              (kind === 'set' && target.field === edit.target.field)),
        ),
  );
}

/** How often the person's words stand in the profile; for a cleared field, how often the field is not clear. */
function standsIn(rows: readonly ProfileRow[], { target, value }: Edit): number {
  const own = rows.filter(({ itemIds }) => itemIds.includes(target.itemId));
  const values = own.flatMap(({ fields }) => fields[target.field ?? '']?.value ?? []);
  return value === null ? values.length : values.filter((each) => each === value).length;
}

/** Rows that say plainly what the removed row said. A row the person changed is theirs. */
const rowsLike = (profile: MergedProfile, { section, was }: RemovedRow) =>
  profile[section as ListSection].filter(
    (row) => !row.edited && MATCHERS[section as ListSection].score(was, valuesOf(row)) >= PLAINLY_SAME,
  );

const check = (property: (world: World) => void) =>
  fc.assert(
    fc.property(life, (steps) => property(live(steps))),
    { numRuns: RUNS },
  );

describe('merging a life of uploads, edits and deletions', () => {
  test('gives one profile for any order of analyses and edits, and for each of them twice', () => {
    fc.assert(
      fc.property(life, fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 })), (steps, random) => {
        const { analyses, edits } = live(steps);
        const shuffle = <Value>(values: readonly Value[]) =>
          values
            .map((value) => ({ value, at: random.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const expected = mergeProfile({ analyses, edits });
        expect(mergeProfile({ analyses: shuffle(analyses), edits: shuffle(edits) })).toEqual(expected);
        expect(
          mergeProfile({
            analyses: shuffle([...analyses, ...analyses]),
            edits: shuffle([...edits, ...edits]),
          }),
        ).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  test('never joins two items of one CV, loses none, and gives each row an id of its own', () => {
    check(({ analyses, edits }) => {
      const profile = mergeProfile({ analyses, edits });
      const rows = rowsOf(profile);
      const ids = rows.map(({ section, row }) => `${section} ${row.id}`);
      expect(new Set(ids).size).toBe(ids.length);
      const listed = rows.flatMap(({ row }) => row.itemIds);
      expect(new Set(listed).size).toBe(listed.length);
      const gone = new Set(edits.map(({ target }) => target.itemId));
      for (const { row } of rows) {
        for (const { cvId } of analyses) {
          const ofCv = row.itemIds.filter((id) => id.startsWith(`${cvId}.`) && !gone.has(id));
          expect(ofCv.length).toBeLessThanOrEqual(1);
        }
      }
      if (edits.length > 0) return;
      const items = analyses.flatMap(({ result }) =>
        ListSection.options.flatMap((section) => result[section].map(({ id }) => id)),
      );
      expect(items.filter((id) => !listed.includes(id)).every((id) => isBlank(analyses, id))).toBe(true);
    });
  });

  test('leaves no two rows that match, but for rows that one CV tells apart', () => {
    check(({ analyses }) => {
      const profile = mergeProfile({ analyses, edits: [] });
      const byId = itemsById(analyses);
      const cvOf = (id: string) => id.split('.')[0];
      for (const section of ListSection.options) {
        for (const [index, a] of profile[section].entries()) {
          for (const b of profile[section].slice(index + 1)) {
            if (a.itemIds.some((x) => b.itemIds.some((y) => cvOf(x) === cvOf(y)))) continue;
            for (const x of a.itemIds)
              for (const y of b.itemIds)
                expect(MATCHERS[section].score(byId.get(x) ?? {}, byId.get(y) ?? {})).toBeLessThan(
                  PLAINLY_SAME,
                );
          }
        }
      }
    });
  });

  test('keeps an edit through any later upload, deletion and re-upload', () => {
    fc.assert(
      fc.property(life, fc.array(step, { maxLength: 6 }), (steps, later) => {
        const world = live(steps);
        const before = mergeProfile(world);
        const sets = standingSets(world.edits).filter((edit) =>
          before[edit.target.section as ListSection].some(({ itemIds }) =>
            itemIds.includes(edit.target.itemId),
          ),
        );
        for (const event of later) {
          if (event.do !== 'upload' && event.do !== 'again' && event.do !== 'delete') continue;
          play(world, event);
          const after = mergeProfile(world);
          for (const edit of sets) {
            expect(standsIn(after[edit.target.section as ListSection], edit)).toBe(
              edit.value === null ? 0 : 1,
            );
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('lets no removed row come back through any upload or deletion', () => {
    fc.assert(
      fc.property(life, fc.array(step, { maxLength: 6 }), (steps, later) => {
        const world = live(steps);
        const { removed } = mergeProfile(world);
        for (const event of later) {
          if (event.do !== 'upload' && event.do !== 'again' && event.do !== 'delete') continue;
          const before = mergeProfile(world);
          play(world, event);
          const after = mergeProfile(world);
          expect(after.removed.map(({ editId }) => editId)).toEqual(removed.map(({ editId }) => editId));
          for (const tombstone of removed) {
            const { itemId, section } = tombstone;
            const rows = after[section as ListSection];
            expect(rows.flatMap(({ itemIds }) => itemIds)).not.toContain(itemId);
            // of two that were the same the person may have removed one
            const seen = new Set(rowsOf(before).flatMap(({ row }) => row.itemIds));
            const fresh = rowsLike(after, tombstone).filter((row) => !row.itemIds.some((id) => seen.has(id)));
            expect(fresh.length).toBeLessThanOrEqual(rowsLike(before, tombstone).length);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('doubles nothing when a CV is uploaded again as another file', () => {
    fc.assert(
      fc.property(life, pick, (steps, which) => {
        const world = live(steps);
        const again = world.analyses[which % Math.max(1, world.analyses.length)];
        if (!again) return;
        const before = mergeProfile(world);
        const after = mergeProfile({
          ...world,
          analyses: [...world.analyses, copyOf(again, 'cv_again', day(world.now + 1))],
        });
        for (const section of ListSection.options) {
          expect(after[section].map(({ id }) => id).sort()).toEqual(
            before[section].map(({ id }) => id).sort(),
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('takes no row apart when a CV comes', () => {
    fc.assert(
      fc.property(life, cvContent, (steps, content) => {
        const world = live(steps);
        const before = rowsOf(mergeProfile(world));
        play(world, { do: 'upload', content });
        const after = rowsOf(mergeProfile(world));
        for (const { row } of before) {
          if (row.edited) continue;
          const homes = after.filter((each) => each.row.itemIds.some((id) => row.itemIds.includes(id)));
          expect(homes).toHaveLength(1);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('says nothing that no analysis and no edit says, and lets no gap replace a value', () => {
    check((world) => {
      const { analyses, edits } = world;
      const said = new Set(
        [...itemsById(analyses).values(), ...analyses.map(({ result }) => result.contact)]
          .flatMap((fields) => Object.values(fields))
          .concat(
            edits.flatMap(({ value, target }) => [
              value,
              ...Object.values((value ?? {}) as object),
              ...Object.values(target.was),
            ]),
          )
          .map((value) => JSON.stringify(value)),
      );
      const profile = mergeProfile(world);
      for (const { row } of [...rowsOf(profile), { row: profile.contact }]) {
        for (const { value } of Object.values(row.fields)) expect(said).toContain(JSON.stringify(value));
      }
      const unedited = mergeProfile({ analyses, edits: [] });
      const byId = itemsById(analyses);
      for (const { row } of rowsOf(unedited)) {
        for (const id of row.itemIds)
          expect(Object.keys(row.fields)).toEqual(expect.arrayContaining(Object.keys(byId.get(id) ?? {})));
      }
    });
  });

  test('takes away the removed row and no other, and restoring brings it back as it was', () => {
    fc.assert(
      fc.property(life, pick, (steps, which) => {
        const world = live(steps);
        const before = mergeProfile(world);
        const rows = rowsOf(before);
        const target = rows[which % Math.max(1, rows.length)];
        if (!target) return;
        const edits = [...world.edits, removeRow(target.section, target.row, day(world.now + 1))];
        const removed = mergeProfile({ ...world, edits });
        expect(rowsOf(removed)).toEqual(rows.filter((each) => each !== target));
        const restored = mergeProfile({
          ...world,
          edits: [...edits, restoreRow(removed, day(world.now + 2))],
        });
        expect(rowsOf(restored)).toEqual(rows);
      }),
      { numRuns: RUNS },
    );
  });

  test('does not rearrange rows when a person changes what does not name them', () => {
    fc.assert(
      fc.property(life, pick, (steps, which) => {
        const world = live(steps);
        const before = mergeProfile(world);
        const row = before.experiences[which % Math.max(1, before.experiences.length)];
        if (!row) return;
        const edit = setField('experiences', row, 'summary', 'In my words', day(world.now + 1));
        const after = mergeProfile({ ...world, edits: [...world.edits, edit] });
        const shape = ({ experiences }: MergedProfile) =>
          experiences.map(({ itemIds }) => [...itemIds].sort()).sort();
        expect(shape(after)).toEqual(shape(before));
      }),
      { numRuns: RUNS },
    );
  });
});

function itemsById(analyses: readonly MergeAnalysis[]): Map<string, Record<string, string | string[]>> {
  return new Map(
    analyses.flatMap(({ result }) =>
      ListSection.options.flatMap((section) =>
        result[section].map(
          ({ id, ...fields }) =>
            [
              id as string,
              Object.fromEntries(
                Object.entries(fields).filter(([, value]) => value !== null && value.length > 0),
              ) as Record<string, string | string[]>,
            ] as const,
        ),
      ),
    ),
  );
}

const isBlank = (analyses: readonly MergeAnalysis[], id: string) =>
  Object.keys(itemsById(analyses).get(id) ?? {}).length === 0;
