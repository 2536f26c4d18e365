import type { CvView } from '@vitae/schema/cv';
import type { BrowserContext } from 'playwright';
import { expect } from 'playwright/test';
import type { DocumentFile } from '../documents/document.ts';

/** Uploads a CV as the person of this context (a guest, if nobody yet) and waits until the work on it has ended. */
export async function giveCv({ request }: BrowserContext, url: string, file: DocumentFile): Promise<CvView> {
  const session = await request.get(`${url}/api/cv`);
  if (session.status() === 401) await request.post(`${url}/api/auth/sign-in/anonymous`, { data: {} });
  const uploaded = await request.post(`${url}/api/cv/upload`, { multipart: { file } });
  const { cvId }: { cvId: string } = await uploaded.json();

  let cv: CvView | undefined;
  const status = async () => {
    const list: CvView[] = await (await request.get(`${url}/api/cv`)).json();
    cv = list.find(({ id }) => id === cvId);
    return cv?.status;
  };
  await expect.poll(status, { intervals: [100] }).toMatch(/COMPLETED|FAILED/);
  if (cv === undefined) throw new Error('unreachable');
  return cv;
}
