import { type Bytes, toBase64, toText } from './bytes.ts';

/** A status is a word of the protocol, not data. */
export type Status = { status: string };
export type Reply = Bytes | number | bigint | null | Status | readonly Reply[];

export const OK: Status = { status: 'OK' };

/**
 * Writes a reply as JSON. In base64 every string is encoded but OK: that is Upstash's rule, and how its client tells
 * the two apart. https://upstash.com/docs/redis/features/restapi#base64-encoded-responses
 */
export function encodeReply(reply: Reply, base64: boolean): string {
  if (reply === null || typeof reply === 'number' || typeof reply === 'bigint') return `${reply}`;
  if (typeof reply === 'string') return base64 ? `"${toBase64(reply)}"` : JSON.stringify(toText(reply));
  if ('status' in reply) return reply === OK ? '"OK"' : encodeReply(reply.status, base64);
  return `[${reply.map((item) => encodeReply(item, base64)).join(',')}]`;
}
