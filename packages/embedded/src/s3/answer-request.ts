import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticate, type Credentials } from './authenticate.ts';
import type { BucketStore } from './bucket-store.ts';
import { chooseOperation } from './choose-operation.ts';
import { parseTarget, type Target } from './parse-target.ts';
import { S3Error } from './s3-error.ts';
import { element, writeXml } from './write-xml.ts';

export type S3Service = { buckets: BucketStore; credentials: Credentials; now: () => number };

/** Answers one request: read the target, prove the signature, run the operation, or say in XML why not. */
export async function answerRequest(
  { buckets, credentials, now }: S3Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('x-amz-request-id', randomBytes(8).toString('hex').toUpperCase());
  try {
    const { method = '', url = '', headersDistinct: headers } = request;
    const target = parseTarget(url);
    const authentication = authenticate({ method, target, headers }, credentials, now());
    const run = chooseOperation(method, target);
    const all = { ...headersOfQuery(target), ...request.headers };
    await run({ request, response, target, headers: all, authentication, buckets, now: now() });
  } catch (error) {
    refuse(error, request, response);
  }
}

/** A presigned URL may carry any x-amz- header in its query instead. */
function headersOfQuery(target: Target): Record<string, string> {
  return Object.fromEntries([...target.query].filter(([name]) => name.startsWith('x-amz-')));
}

function refuse(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  // The client has gone, or went while its object was being sent: nobody is left to be told.
  if (request.socket.destroyed || response.headersSent) {
    response.destroy();
    return;
  }
  if (!(error instanceof S3Error)) process.emitWarning(error instanceof Error ? error : String(error));
  const { status, code, message, details } = error instanceof S3Error ? error : new S3Error('InternalError');
  const xml = element(
    'Error',
    element('Code', code),
    element('Message', message),
    ...Object.entries(details).map(([name, value]) => element(name, value)),
    element('Resource', request.url?.split('?')[0] ?? ''),
    element('RequestId', String(response.getHeader('x-amz-request-id'))),
  );
  for (const name of response.getHeaderNames()) {
    if (name !== 'x-amz-request-id') response.removeHeader(name);
  }
  // What is left of the body is read and dropped, so that a client that is still sending gets to read the answer.
  request.resume();
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(request.method === 'HEAD' ? undefined : writeXml(xml, false));
}
