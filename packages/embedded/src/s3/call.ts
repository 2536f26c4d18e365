import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Authentication } from './authenticate.ts';
import type { BucketStore } from './bucket-store.ts';
import type { Target } from './parse-target.ts';
import { planBody } from './plan-body.ts';
import { receiveBody } from './receive-body.ts';

/** One authenticated request, on its way through the operation that answers it. */
export type Call = {
  request: IncomingMessage;
  response: ServerResponse;
  target: Target;
  /** Those of the request, and those that a presigned URL carries in its query. */
  headers: IncomingHttpHeaders;
  authentication: Authentication;
  buckets: BucketStore;
  now: number;
};

/** No operation but PutObject takes a body worth more; CreateBucket's location is a few hundred bytes. */
const MAX_IGNORED_BODY_BYTES = 64 * 1024;

/** Checks the body of an operation that makes no use of one: its signed digest must hold all the same. */
export async function ignoreBody({ request, headers, authentication }: Call): Promise<void> {
  const plan = planBody(headers, authentication, MAX_IGNORED_BODY_BYTES);
  await receiveBody(request, plan, async () => {});
}

export function sendXml({ response }: Call, xml: string): void {
  response.setHeader('content-type', 'application/xml');
  response.end(xml);
}
