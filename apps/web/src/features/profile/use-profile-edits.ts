import { newEditId } from '@vitae/schema/ids';
import type { EditInput } from '@vitae/schema/profile';
import { toProblem } from '../../lib/errors.ts';
import { trpc } from '../../lib/trpc.ts';
import { applyEdit } from './apply-edit.ts';

export type SendEdit = (edit: Omit<EditInput, 'id'>) => Promise<void>;

/** How often an edit whose answer was lost is sent again; it carries the same id, so that it counts once. */
const MAX_TRIES = 3;
const TRY_AGAIN_MS = 600;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** No answer came, or the server says a part of it was away: the edit may or may not have landed. */
const mayHaveLanded = (error: unknown): boolean => {
  const { code } = toProblem(error);
  return code === null || code === 'UNAVAILABLE';
};

/** Sends edits of the profile; what they do is shown at once and taken back if the server refuses. */
export function useProfileEdits(): SendEdit {
  const { client, profile } = trpc.useUtils();

  const send = async (input: EditInput): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      try {
        const fresh = await client.profile.edit.mutate(input);
        await profile.get.cancel();
        profile.get.setData(undefined, fresh);
        return;
      } catch (error) {
        if (tries >= MAX_TRIES || !mayHaveLanded(error)) throw error;
        await wait(TRY_AGAIN_MS * tries);
      }
    }
  };

  return async (edit) => {
    const input = { ...edit, id: newEditId() };
    await profile.get.cancel();
    profile.get.setData(undefined, (current) => current && applyEdit(current, input));
    try {
      await send(input);
    } catch (error) {
      void profile.get.invalidate();
      throw error;
    }
  };
}
