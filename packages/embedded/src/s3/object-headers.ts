import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './s3-error.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html */
const MAX_METADATA_BYTES = 2048;
const STANDARD = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
/** Headers of a PUT that are either used elsewhere or change nothing. */
const HARMLESS = new Set([
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
  'x-amz-user-agent',
]);

/**
 * The headers of a PUT that belong to the object and come back with every GET.
 * @throws S3Error NotImplemented for a header that asks for more than is done here (encryption, tags, locks, …).
 */
export function objectHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': headers['content-type'] ?? 'binary/octet-stream' };
  let metadataBytes = 0;
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value !== 'string') continue;
    if (name === 'content-encoding') {
      const coding = withoutFraming(value);
      if (coding !== '') kept[name] = coding;
    } else if (STANDARD.includes(name)) {
      kept[name] = value;
    } else if (name.startsWith('x-amz-meta-')) {
      metadataBytes += name.length - 'x-amz-meta-'.length + Buffer.byteLength(value);
      kept[name] = value;
    } else if (name.startsWith('x-amz-') && !name.startsWith('x-amz-checksum-') && !HARMLESS.has(name)) {
      throw new S3Error('NotImplemented', undefined, { Header: name });
    }
  }
  if (metadataBytes > MAX_METADATA_BYTES) throw new S3Error('MetadataTooLarge');
  return kept;
}

/** `aws-chunked` is how the body travelled, not what the object is. */
function withoutFraming(coding: string): string {
  return coding
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== 'aws-chunked' && part !== '')
    .join(',');
}
