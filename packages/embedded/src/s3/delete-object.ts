import { type Call, ignoreBody } from './call.ts';

/** DeleteObject: 204 whether or not there was one, so that repeating it is harmless. */
export async function deleteObject(call: Call): Promise<void> {
  await ignoreBody(call);
  await call.buckets.get(call.target.bucket).remove(call.target.key);
  call.response.writeHead(204).end();
}
