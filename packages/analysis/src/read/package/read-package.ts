import type { CvText } from '@vitae/schema/cv-text';
import { readDocx } from '../docx/read-docx.ts';
import { isOdt, readOdt } from '../odt/read-odt.ts';
import { openPackage } from './open-package.ts';

/**
 * Reads a zip of office parts: OpenDocument text or Word.
 * @throws AppError UNSUPPORTED_TYPE when it holds something else, ENCRYPTED, DAMAGED, TOO_COMPLEX, TOO_MANY_PAGES
 */
export async function readPackage(bytes: Uint8Array): Promise<CvText> {
  const office = await openPackage(bytes);
  return isOdt(office) ? readOdt(office) : readDocx(office);
}
