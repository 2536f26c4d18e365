import {
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  splitLink,
} from '@trpc/client';
import { createTRPCReact } from '@trpc/react-query';
import type { AppRouter } from '@vitae/api/router';
import { UPLOAD_ID_HEADER, xhrFetch } from './xhr-fetch.ts';

const URL = '/trpc';

export const trpc = createTRPCReact<AppRouter>();

/** Events over SSE, files over XMLHttpRequest (it reports progress), everything else in batches. */
export function createClient() {
  return trpc.createClient({
    links: [
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({ url: URL }),
        false: splitLink({
          condition: (op) => isNonJsonSerializable(op.input),
          true: httpLink({
            url: URL,
            fetch: xhrFetch,
            headers: ({ op }) => ({ [UPLOAD_ID_HEADER]: String(op.context.uploadId ?? '') }),
          }),
          false: httpBatchLink({ url: URL }),
        }),
      }),
    ],
  });
}
