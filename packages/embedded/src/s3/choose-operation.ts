import { createBucket, headBucket } from './buckets.ts';
import type { Call } from './call.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import type { Target } from './parse-target.ts';
import { putObject } from './put-object.ts';
import { S3Error } from './s3-error.ts';

/** What a method does, and the query parameters it understands: any other makes it a different operation. */
type Operation = { run(call: Call): Promise<void>; query: RegExp };

const ON_BUCKET: Record<string, Operation> = {
  GET: {
    run: listObjects,
    query: /^(list-type|prefix|delimiter|max-keys|continuation-token|start-after|encoding-type|fetch-owner)$/,
  },
  HEAD: { run: headBucket, query: /^$/ },
  PUT: { run: createBucket, query: /^$/ },
};

const ON_OBJECT: Record<string, Operation> = {
  GET: { run: getObject, query: /^response-/ },
  HEAD: { run: getObject, query: /^response-/ },
  PUT: { run: putObject, query: /^$/ },
  DELETE: { run: deleteObject, query: /^$/ },
};

/** Parameters of the signature, headers of a presigned URL and the name that the SDK adds for the reader of a log. */
const ON_ANY = /^(x-id$|x-amz-)/i;

/** @throws S3Error NotImplemented, naming what is missing, or MethodNotAllowed. */
export function chooseOperation(method: string, target: Target): Operation['run'] {
  const operation = (target.key === '' ? ON_BUCKET : ON_OBJECT)[method];
  const foreign = [...target.query.keys()].find((name) => !ON_ANY.test(name) && !operation?.query.test(name));
  if (target.bucket === '' || foreign !== undefined || (target.key === '' && method === 'DELETE')) {
    const named = target.query.get('x-id') ?? `${method} ${target.bucket === '' ? 'service' : 'bucket'}`;
    throw new S3Error('NotImplemented', undefined, {
      Operation: foreign === undefined ? named : `${method} ?${foreign}`,
    });
  }
  if (operation === undefined) throw new S3Error('MethodNotAllowed', undefined, { Method: method });
  return operation.run;
}
