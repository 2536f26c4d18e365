import type { Edit, ProfileValue } from '@vitae/schema/profile';
import { fieldKind } from '@vitae/schema/profile-fields';

/** What is left of a row's edits after the later ones had their say. */
export type Standing = {
  /** fields of a row the person added */
  added: Map<string, ProfileValue>;
  /** fields the person set; null clears */
  set: Map<string, ProfileValue | null>;
  removal: Edit | null;
};

function addedFields({ target, value }: Edit): [string, ProfileValue][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).filter(([field, each]) => {
    const kind = fieldKind(target.section, field);
    return kind !== undefined && each.length > 0 && Array.isArray(each) === (kind === 'texts');
  });
}

/**
 * Plays the edits of one row. A removal ends with a restore, or when the person later writes into the same row by
 * another of its items: then they have it before them.
 * @param edits by time
 */
export function standingOf(edits: readonly Edit[]): Standing {
  const added = new Map<string, ProfileValue>();
  const set = new Map<string, ProfileValue | null>();
  let removal: Edit | null = null;
  for (const edit of edits) {
    const { kind, target, value } = edit;
    if (kind === 'remove') removal = edit;
    else if (kind === 'restore' && !target.field) removal = null;
    else if (kind === 'restore') set.delete(target.field ?? '');
    else if (removal && removal.target.itemId !== target.itemId) removal = null;
    if (kind === 'add') for (const [field, each] of addedFields(edit)) added.set(field, each);
    if (
      kind === 'set' &&
      target.field &&
      (value === null || typeof value === 'string' || Array.isArray(value))
    ) {
      set.set(target.field, value?.length ? value : null);
    }
  }
  return { added, set, removal };
}

/** Whether a person's doing is left in the row. */
export const hasWords = ({ added, set }: Standing): boolean => added.size > 0 || set.size > 0;
