import type { Part } from './head-parts.ts';

/** A thing an entry's head may say, and how much a part reads like it (0 to 1, or less where it speaks against it). */
export type RoleSpec<Role extends string> = {
  readonly role: Role;
  readonly score: (part: Part) => number;
  /** parts below it never take the role, however the other entries look */
  readonly least: number;
  /** what filling the role is worth when nothing speaks for or against a part */
  readonly wanted: number;
};

export type Assignment<Role extends string> = ReadonlyMap<Role, Part>;

const MAX_PARTS = 7; // heads with more parts are tables; the rest is not looked at
const PRIOR_WEIGHT = 0.8; // how much the other entries' order and looks count beside a part's own words
const DOUBT = 0.5; // what is seen once repeats less surely than what every entry shows
const FIRST_BONUS = 0.02; // breaks ties the same way everywhere

type Scores<Role extends string> = ReadonlyMap<Part, ReadonlyMap<Role, number>>;

const slotKeys = ({ row, position, style }: Part): readonly string[] => [
  `${row}.${position}`,
  `${style}/${position}`,
];

function scoreParts<Role extends string>(
  heads: readonly (readonly Part[])[],
  specs: readonly RoleSpec<Role>[],
): Scores<Role> {
  return new Map(
    heads.flat().map((part) => [part, new Map(specs.map(({ role, score }) => [role, score(part)]))]),
  );
}

/** What the parts in one place of the head usually are: the mean of their scores over all entries of the section. */
function learnSlots<Role extends string>(
  scores: Scores<Role>,
  roles: readonly Role[],
): (part: Part, role: Role) => number {
  const sums = new Map<string, { count: number; byRole: Map<Role, number> }>();
  for (const [part, byRole] of scores) {
    for (const key of slotKeys(part)) {
      const sum = sums.get(key) ?? { count: 0, byRole: new Map() };
      sum.count += 1;
      for (const role of roles) sum.byRole.set(role, (sum.byRole.get(role) ?? 0) + (byRole.get(role) ?? 0));
      sums.set(key, sum);
    }
  }
  return (part, role) => {
    const means = slotKeys(part).map((key) => {
      const sum = sums.get(key);
      return sum === undefined ? 0 : (sum.byRole.get(role) ?? 0) / (sum.count + DOUBT);
    });
    return means.reduce((total, mean) => total + mean, 0) / means.length;
  };
}

type Best<Role extends string> = { value: number; taken: [Role, Part][] };

function bestFrom<Role extends string>(
  specs: readonly RoleSpec<Role>[],
  at: number,
  free: readonly Part[],
  worth: (part: Part, spec: RoleSpec<Role>) => number | null,
): Best<Role> {
  const spec = specs[at];
  if (spec === undefined) return { value: 0, taken: [] };
  let best = bestFrom(specs, at + 1, free, worth);
  for (const part of free) {
    const own = worth(part, spec);
    if (own === null) continue;
    const rest = bestFrom(
      specs,
      at + 1,
      free.filter((other) => other !== part),
      worth,
    );
    if (own + rest.value > best.value)
      best = { value: own + rest.value, taken: [[spec.role, part], ...rest.taken] };
  }
  return best;
}

/**
 * Tells what each part of each head is, by the parts' own words and by the order and the looks that repeat through the
 * section. A part takes one role at most, a role one part.
 */
export function assignRoles<Role extends string>(
  heads: readonly (readonly Part[])[],
  specs: readonly RoleSpec<Role>[],
): Assignment<Role>[] {
  const scores = scoreParts(heads, specs);
  const usual = learnSlots(
    scores,
    specs.map(({ role }) => role),
  );
  return heads.map((parts) => {
    const worth = (part: Part, { role, least, wanted }: RoleSpec<Role>): number | null => {
      const own = scores.get(part)?.get(role) ?? 0;
      if (own < least) return null;
      const order = part === parts[0] && role === specs[0]?.role ? FIRST_BONUS : 0;
      return own + PRIOR_WEIGHT * usual(part, role) + wanted + order;
    };
    return new Map(bestFrom(specs, 0, parts.slice(0, MAX_PARTS), worth).taken);
  });
}
