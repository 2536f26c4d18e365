import { z } from 'zod';
import { ListSection, Origin, Section } from './analysis.ts';
import { Span } from './cv-text.ts';
import { AnalysisId, CvId, EditId, ItemId, RowId } from './ids.ts';
import { MAX_FIELD_CHARS, MAX_LIST_ELEMENTS } from './limits.ts';

export const ProfileValue = z.union([
  z.string().max(MAX_FIELD_CHARS),
  z.array(z.string().max(MAX_FIELD_CHARS)).max(MAX_LIST_ELEMENTS),
]);
export type ProfileValue = z.infer<typeof ProfileValue>;

/** The words in one CV that a profile value comes from. */
export const ProfileEvidence = z.object({
  cvId: CvId,
  analysisId: AnalysisId,
  page: z.number().int(),
  quote: z.string(),
  spans: z.array(Span),
});
export type ProfileEvidence = z.infer<typeof ProfileEvidence>;

/** `alternatives` are what other CVs say of the same fact; the person sees a contradiction instead of losing it. */
export const ProfileField = z.object({
  value: ProfileValue,
  origin: Origin,
  evidence: z.array(ProfileEvidence),
  alternatives: z.array(z.object({ value: ProfileValue, cvId: CvId })),
});
export type ProfileField = z.infer<typeof ProfileField>;

/** A row is a cluster of matching items (from any number of CVs) and of what the person said about them. */
export const ProfileRow = z.object({
  id: RowId,
  itemIds: z.array(ItemId),
  /** the person changed or added something in this row */
  edited: z.boolean(),
  fields: z.record(z.string(), ProfileField),
});
export type ProfileRow = z.infer<typeof ProfileRow>;

/** What names an item when its CV is gone or the same job stands in another CV. */
export const Identity = z.record(z.string(), ProfileValue);
export type Identity = z.infer<typeof Identity>;

/** A row the person deleted, so that it can be brought back. */
export const RemovedRow = z.object({
  editId: EditId,
  section: Section,
  itemId: ItemId,
  was: Identity,
  at: z.iso.datetime(),
});
export type RemovedRow = z.infer<typeof RemovedRow>;

const sections = Object.fromEntries(ListSection.options.map((section) => [section, z.array(ProfileRow)])) as {
  [Name in ListSection]: z.ZodArray<typeof ProfileRow>;
};

/** The answer of `GET /api/profile`. `summary` has the one field `text`. */
export const Profile = z.object({
  contact: ProfileRow,
  summary: ProfileRow,
  ...sections,
  removed: z.array(RemovedRow),
  /** grows with each commit of the profile; 0 before the first */
  revision: z.number().int(),
  /** a change is not carried into this profile yet */
  syncing: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/**
 * What an edit is about. `itemId` is any item of the row (a row's own id is one).
 * `was` is the item's identity; the server fills it in from the current row when the client leaves it out.
 */
export const EditTarget = z.strictObject({
  section: Section,
  itemId: ItemId,
  field: z.string().min(1).max(60).optional(),
  was: Identity.optional(),
});
export type EditTarget = z.infer<typeof EditTarget>;

/**
 * set     one field gets a value; `null` clears it
 * add     a new row; `value` holds its fields
 * remove  the row goes away and stays away
 * restore takes back what the person did: the removal of a row, or (with `field`) the setting of one field
 */
export const EditKind = z.enum(['set', 'add', 'remove', 'restore']);
export type EditKind = z.infer<typeof EditKind>;

/** The body of `POST /api/profile/edits`. */
export const EditInput = z.strictObject({
  id: EditId,
  kind: EditKind,
  target: EditTarget,
  value: z.union([ProfileValue, z.record(z.string(), ProfileValue), z.null()]).optional(),
});
export type EditInput = z.infer<typeof EditInput>;

/** An edit as it is kept. */
export const Edit = EditInput.extend({
  target: EditTarget.extend({ was: Identity }),
  at: z.iso.datetime(),
  undoneAt: z.iso.datetime().optional(),
});
export type Edit = z.infer<typeof Edit>;
