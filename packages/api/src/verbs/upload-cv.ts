import { createHash } from 'node:crypto';
import type { UploadReceipt } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import { blobKeyOf, newCvId } from '@vitae/schema/ids';
import { MAX_FILE_BYTES, MAX_FILE_NAME_CHARS } from '@vitae/schema/limits';
import type { CvDocument } from '@vitae/store/documents';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';

const UNNAMED = 'cv';
const FALLBACK_TYPE = 'application/octet-stream';

/** A name as shown and as sent back in a header: no path, no control characters, no line breaks. */
function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const printable = base.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return [...printable].slice(0, MAX_FILE_NAME_CHARS).join('') || UNNAMED;
}

/**
 * Takes a file in: blob, then the CV document, which is also its place in the queue.
 * @throws AppError EMPTY_FILE, FILE_TOO_LARGE, RATE_LIMITED, QUOTA_EXCEEDED
 */
export async function uploadCv(
  deps: Deps,
  session: Session,
  input: { file: File; aiConsent: boolean },
): Promise<UploadReceipt> {
  const { store, blobs, changes } = deps;
  if (input.file.size === 0) throw new AppError('EMPTY_FILE');
  if (input.file.size > MAX_FILE_BYTES) throw new AppError('FILE_TOO_LARGE');
  if (deps.rateLimiter('uploadPerOwner', session.ownerId) > 0) throw new AppError('RATE_LIMITED');
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  const consents = deps.models.length > 0 && (input.aiConsent || deps.aiConsent === 'given');

  const known = await store.cvs.findByHash(session.ownerId, sha256);
  if (known) return takeAgain(deps, known, { bytes, consents });
  if ((await store.cvs.count(session.ownerId)) >= deps.quotas[session.kind])
    throw new AppError('QUOTA_EXCEEDED');

  const id = newCvId();
  const blobKey = blobKeyOf(id);
  const mediaType = input.file.type.split(';')[0] || FALLBACK_TYPE;
  await blobs.put(blobKey, bytes, mediaType);
  const now = deps.clock();
  const inserted = await store.cvs.insert({
    _id: id,
    ownerId: session.ownerId,
    sha256,
    fileName: cleanFileName(input.file.name),
    mediaType,
    size: bytes.length,
    blobKey,
    uploadedAt: now,
    state: { status: 'PENDING' },
    attempts: 0,
    deferrals: 0,
    notBefore: now,
    rev: 1,
    ai: consents ? 'requested' : 'none',
  });
  if (!inserted) {
    // the same bytes at the same moment: the loser takes its own blob away
    await blobs.remove(blobKey);
    const winner = await store.cvs.findByHash(session.ownerId, sha256);
    if (!winner) throw new AppError('UNAVAILABLE'); // erased in this very moment; sending it again works
    return takeAgain(deps, winner, { bytes, consents });
  }
  changes.wakeWorker();
  changes.notify(session.ownerId);
  return { cvId: id, status: 'PENDING', duplicate: false };
}

/**
 * The same bytes again: nothing is stored twice. A CV that had failed gets another chance, and a consent that was not given
 * before counts.
 */
async function takeAgain(
  { store, blobs, changes, clock }: Deps,
  known: CvDocument,
  { bytes, consents }: { bytes: Uint8Array; consents: boolean },
): Promise<UploadReceipt> {
  const { _id, ownerId, state } = known;
  const asksAi = consents && (known.ai === 'none' || known.ai === 'failed');
  if (state.status !== 'FAILED' && !asksAi) return { cvId: _id, status: state.status, duplicate: true };
  // it may have failed because its file was lost
  if (state.status === 'FAILED') await blobs.put(known.blobKey, bytes, known.mediaType);
  const again = asksAi
    ? await store.cvs.requestAi(ownerId, _id, clock())
    : await store.cvs.retry(ownerId, _id, clock());
  if (!again) throw new AppError('UNAVAILABLE'); // erased in this very moment; sending it again works
  changes.wakeWorker();
  changes.notify(ownerId);
  return { cvId: _id, status: again.state.status, duplicate: true };
}
