import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { BlobKey } from '@vitae/schema/ids';

export type S3Options = {
  bucket: string;
  region: string;
  endpoint?: string | undefined;
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
};

/** An upload of 10 MB to a near server takes well under this; a hanging one must not hold a worker. */
const REQUEST_TIMEOUT_MS = 20_000;
const CONNECTION_TIMEOUT_MS = 3_000;

/** The raw files. One blob per CV, so that erasing one never takes another's away. */
export function createBlobStore(options: S3Options) {
  const { bucket } = options;
  const s3 = new S3Client({
    region: options.region,
    ...(options.endpoint && { endpoint: options.endpoint, forcePathStyle: true }),
    ...(options.credentials && { credentials: options.credentials }),
    requestHandler: { requestTimeout: REQUEST_TIMEOUT_MS, connectionTimeout: CONNECTION_TIMEOUT_MS },
  });

  return {
    async put(key: BlobKey, bytes: Uint8Array, mediaType: string): Promise<void> {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mediaType }));
    },

    /** @returns the whole file, null when there is none */
    async get(key: BlobKey): Promise<Uint8Array | null> {
      try {
        const found = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return (await found.Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
        throw error;
      }
    },

    async exists(key: BlobKey): Promise<boolean> {
      try {
        await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return true;
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
        throw error;
      }
    },

    /** Erases a file; erasing what is gone is no error. */
    async remove(key: BlobKey): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },

    /** A page of keys under a prefix, with the times they were written. */
    async page(prefix: string, after?: string): Promise<{ key: BlobKey; writtenAt: Date }[]> {
      const listed = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, StartAfter: after }),
      );
      return (listed.Contents ?? []).flatMap(({ Key, LastModified }) =>
        Key && LastModified ? [{ key: Key as BlobKey, writtenAt: LastModified }] : [],
      );
    },

    async ping(): Promise<void> {
      await s3.send(new HeadBucketCommand({ Bucket: bucket }));
    },

    close: () => s3.destroy(),
  };
}

export type BlobStore = ReturnType<typeof createBlobStore>;
