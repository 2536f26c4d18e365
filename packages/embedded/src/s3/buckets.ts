import { type Call, ignoreBody } from './call.ts';

/** CreateBucket. There is one region, so the location asked for is not looked at. */
export async function createBucket(call: Call): Promise<void> {
  await ignoreBody(call);
  await call.buckets.create(call.target.bucket);
  call.response.setHeader('location', `/${call.target.bucket}`);
  call.response.end();
}

/** HeadBucket. */
export async function headBucket(call: Call): Promise<void> {
  await ignoreBody(call);
  call.buckets.get(call.target.bucket);
  call.response.end();
}
