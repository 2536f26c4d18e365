import { z } from 'zod';

const MAX_ID_LENGTH = 120; // long enough for "an_" + a CV's id, short enough to be an index key

const id = z.string().min(1).max(MAX_ID_LENGTH);

/** A person's data all carry this id; it survives a guest's upgrade to an account. */
export const OwnerId = id.brand<'OwnerId'>();
export type OwnerId = z.infer<typeof OwnerId>;

export const CvId = id.brand<'CvId'>();
export type CvId = z.infer<typeof CvId>;

export const AnalysisId = id.brand<'AnalysisId'>();
export type AnalysisId = z.infer<typeof AnalysisId>;

/** One entry of an analysis section; made once from the place in the CV and never changed. */
export const ItemId = id.brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemId>;

/** A profile row: the smallest item id of the items that were matched into it. */
export const RowId = id.brand<'RowId'>();
export type RowId = z.infer<typeof RowId>;

/** Made by the client, so that sending an edit twice is harmless. */
export const EditId = id.brand<'EditId'>();
export type EditId = z.infer<typeof EditId>;

export const BlobKey = id.brand<'BlobKey'>();
export type BlobKey = z.infer<typeof BlobKey>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz';
const RANDOM_LENGTH = 20; // 20 × log2(54) ≈ 115 bits: no collision in practice

/** A random identifier `<prefix>_<20 characters>`, usable in browsers and on the server. */
export function randomId(prefix: string): string {
  let text = '';
  while (text.length < RANDOM_LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(RANDOM_LENGTH))) {
      // 216 = 4 × 54: bytes above would make some characters likelier than others
      if (byte < 216 && text.length < RANDOM_LENGTH) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return `${prefix}_${text}`;
}

export const newCvId = (): CvId => CvId.parse(randomId('cv'));
export const newOwnerId = (): OwnerId => OwnerId.parse(randomId('ow'));
export const newItemId = (): ItemId => ItemId.parse(randomId('it'));
export const newEditId = (): EditId => EditId.parse(randomId('ed'));

/** One analysis per CV: its id is computed, so that a repeated attempt finds the first one's document. */
export const analysisIdOf = (cvId: CvId): AnalysisId => AnalysisId.parse(`an_${cvId}`);

/** A blob belongs to one CV: a key shared by content would let one erasure delete another CV's file. */
export const blobKeyOf = (cvId: CvId): BlobKey => BlobKey.parse(`cv/${cvId}`);

/**
 * The id of an item an engine found: computed from its place, so that every run over the same CV, by any engine,
 * gives the same item the same id. `ordinal` tells items apart that begin in the same line.
 */
export function itemIdOf(cvId: CvId, section: string, line: number, ordinal: number): ItemId {
  return ItemId.parse(`${cvId}.${section}.${line}.${ordinal}`);
}
