import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './begin-upload.ts';
import { Bucket } from './bucket.ts';
import { S3Error } from './s3-error.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; also what makes it a safe folder name. */
const BUCKET_NAME = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** The buckets of one data folder. */
export class BucketStore {
  readonly #folder: string;
  readonly #buckets = new Map<string, Bucket>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory() && BUCKET_NAME.test(entry.name)) this.#open(entry.name);
    }
  }

  has(name: string): boolean {
    return this.#buckets.has(name);
  }

  get(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) throw new S3Error('NoSuchBucket', undefined, { BucketName: name });
    return bucket;
  }

  async create(name: string): Promise<void> {
    if (!BUCKET_NAME.test(name)) throw new S3Error('InvalidBucketName', undefined, { BucketName: name });
    if (this.has(name)) throw new S3Error('BucketAlreadyOwnedByYou', undefined, { BucketName: name });
    this.#open(name);
    await syncFolder(join(this.#folder, name));
    await syncFolder(this.#folder);
  }

  #open(name: string): void {
    this.#buckets.set(name, new Bucket(join(this.#folder, name)));
  }
}
