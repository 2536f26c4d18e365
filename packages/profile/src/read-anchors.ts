import type { Section } from '@vitae/schema/analysis';
import type { ItemId } from '@vitae/schema/ids';
import type { Edit, Identity, ProfileValue } from '@vitae/schema/profile';
import { fieldKind } from '@vitae/schema/profile-fields';
import { IDENTITY_FIELDS, identityOf } from './identity-of.ts';
import { standingOf } from './standing-edits.ts';

/**
 * A name the person knows an item by, and since when. Every name finds what came later; so an edit never rearranges the
 * rows a person saw. Once the item is gone, what it `was` when the person first changed it finds any item, and
 * every other name what says plainly the same.
 */
export type Claim = { identity: Identity; at: number; was: boolean };

/** Everything the person did to one item. `before` is what named it at first; `cv` the CV it came from, where its id says so. */
export type Anchor = {
  section: Section;
  itemId: ItemId;
  cv: string | null;
  edits: Edit[];
  before: Identity;
  claims: Claim[];
};

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const timeOf = ({ at }: Edit) => Date.parse(at);

/** Edits by (at, id): the later one wins, whatever order they arrive in. */
export const byTime = (a: Edit, b: Edit): number => timeOf(a) - timeOf(b) || compareText(a.id, b.id);

/** The CV an engine's item id was computed from (`itemIdOf`); null for an item a person added. */
function cvOf(itemId: ItemId, section: Section): string | null {
  const end = itemId.lastIndexOf(`.${section}.`);
  return end > 0 ? itemId.slice(0, end) : null;
}

/** What named the item before the person changed its name: the newest word of the CVs on each field. */
function identityBefore(edits: readonly Edit[]): Identity {
  const before: Identity = {};
  const changed = new Set<string>();
  for (const { kind, target } of edits) {
    for (const [field, value] of Object.entries(target.was)) if (!changed.has(field)) before[field] = value;
    if (kind === 'set' && target.field) changed.add(target.field);
  }
  return before;
}

/** Whether an edit changes what names its item. */
function changesName({ kind, target }: Edit): boolean {
  const names: readonly string[] = IDENTITY_FIELDS[target.section];
  return kind === 'add' || (target.field !== undefined && names.includes(target.field));
}

/** A name after what the person set and cleared in it. */
function renamed(section: Section, name: Identity, set: ReadonlyMap<string, ProfileValue | null>): Identity {
  const kept = Object.entries(name).filter(([field]) => !set.has(field));
  const given = [...set].flatMap(([field, value]) => (value === null ? [] : [[field, value] as const]));
  return identityOf(section, Object.fromEntries([...kept, ...given]));
}

/** Every name the person has known the item by, each as of the edit that shows it: a later edit changes none of them. */
function claimsOf(section: Section, edits: readonly Edit[]): Claim[] {
  const { added, set } = standingOf(edits);
  const naming = edits.findLast(changesName);
  const claims: Claim[] = [];
  if (added.size === 0) {
    claims.push(...edits.map((edit, at) => ({ identity: edit.target.was, at: timeOf(edit), was: at === 0 })));
  }
  if (naming) {
    const name = added.size > 0 ? Object.fromEntries(added) : naming.target.was;
    const firstAt = Math.min(...edits.map(timeOf));
    // an added row has only the names the person gave it
    if (added.size > 0) claims.push({ identity: identityOf(section, name), at: firstAt, was: false });
    claims.push({ identity: renamed(section, name, set), at: timeOf(naming), was: false });
  }
  const known = new Set<string>();
  return claims
    .sort((a, b) => a.at - b.at)
    .filter(({ identity, was }) => {
      const key = JSON.stringify([identity, was]);
      if (known.has(key) || Object.keys(identity).length === 0) return false;
      known.add(key);
      return true;
    });
}

/** Whether the merge can do something with an edit; a field or value the section does not know is passed over. */
function isMeaningful({ kind, target, value }: Edit): boolean {
  if (kind !== 'set') return true;
  const kindOfField = target.field && fieldKind(target.section, target.field);
  if (!kindOfField || value === undefined) return false;
  return value === null || Array.isArray(value) === (kindOfField === 'texts');
}

/** The edits by what they are about, each once, without those that were taken back as a whole. */
export function readAnchors(edits: readonly Edit[]): Map<Section, Anchor[]> {
  const distinct = new Map(edits.map((edit) => [edit.id, edit]));
  const all = [...distinct.values()].sort(byTime);
  const byItem = Map.groupBy(all, ({ target }) => JSON.stringify([target.section, target.itemId]));
  const anchors: Anchor[] = [];
  for (const group of byItem.values()) {
    const [first] = group;
    const done = group.filter((edit) => edit.undoneAt === undefined && isMeaningful(edit));
    // a row whose adding was undone is gone, with what was written into it
    const unborn = group.some(({ kind }) => kind === 'add') && !done.some(({ kind }) => kind === 'add');
    if (!first || done.length === 0 || unborn) continue;
    const { section, itemId } = first.target;
    anchors.push({
      section,
      itemId,
      cv: cvOf(itemId, section),
      edits: done,
      before: identityBefore(group),
      claims: claimsOf(section, done),
    });
  }
  return Map.groupBy(anchors, ({ section }) => section);
}
