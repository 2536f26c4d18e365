import type { ErrorCode } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import { useState } from 'react';
import { announce } from '../../lib/announce.ts';
import { type Problem, toProblem } from '../../lib/errors.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { onUploadProgress } from '../../lib/xhr-fetch.ts';
import { refuseFile } from './refuse-file.ts';

/** One file on its way to the server. */
export type Upload = { key: string; file: File } & (
  | { phase: 'sending'; sent: number }
  | { phase: 'stored'; cvId: CvId; duplicate: boolean }
  | { phase: 'refused'; problem: Problem }
);

type Change = Partial<Upload>;

/** The words for a refusal are loaded when there is one. */
async function explain(code: ErrorCode): Promise<Problem> {
  const { problemOf } = await import('../../lib/problem-of.ts');
  return problemOf(code);
}

function toForm(file: File, aiConsent: boolean): FormData {
  const form = new FormData();
  form.set('file', file);
  if (aiConsent) form.set('aiConsent', 'true');
  return form;
}

/** Sends files one after the other and tells how each fares. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const session = useSession();
  const { client, cv } = trpc.useUtils();

  const change = (key: string, fields: Change) =>
    setUploads((all) =>
      all.map((upload) => (upload.key === key ? ({ ...upload, ...fields } as Upload) : upload)),
    );

  const send = async ({ key, file }: Upload, aiConsent: boolean) => {
    const stop = onUploadProgress(key, (sent, total) =>
      change(key, { sent: total === 0 ? 1 : sent / total }),
    );
    try {
      if (session.data === undefined) await session.refetch({ throwOnError: true });
      const { cvId, duplicate } = await client.cv.upload.mutate(toForm(file, aiConsent), {
        context: { uploadId: key },
      });
      change(key, { phase: 'stored', cvId, duplicate });
      announce(`${file.name} is stored`);
      await cv.list.invalidate();
    } catch (error) {
      const problem = toProblem(error);
      change(key, { phase: 'refused', problem });
    } finally {
      stop();
    }
  };

  const start = async (files: readonly File[], aiConsent: boolean) => {
    const fresh = files.map(
      (file): Upload => ({ key: crypto.randomUUID(), file, phase: 'sending', sent: 0 }),
    );
    setUploads(fresh);
    for (const upload of fresh) {
      const refused = refuseFile(upload.file);
      if (refused === null) await send(upload, aiConsent);
      else change(upload.key, { phase: 'refused', problem: await explain(refused) });
    }
  };

  return { uploads, start, clear: () => setUploads([]) };
}
