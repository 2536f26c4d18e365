import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { toProblem } from '../lib/errors.ts';
import { SESSION_KEY } from '../lib/session.ts';
import { createClient, trpc } from '../lib/trpc.ts';

const MAX_RETRIES = 2;

/** No answer, or a part of the service was away: worth another try. A refusal is a refusal. */
const mayPass = (error: unknown): boolean => {
  const { code } = toProblem(error);
  return code === null || code === 'UNAVAILABLE' || code === 'INTERNAL';
};

function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    queryCache: new QueryCache({
      // the session ended elsewhere: find out who is here now
      onError: (error) => {
        if (toProblem(error).code === 'UNAUTHENTICATED')
          void queryClient.resetQueries({ queryKey: SESSION_KEY });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000, // changes are pushed; this only spares a second request within one look
        networkMode: 'always', // the server may well be this machine
        retry: (failures, error) => failures < MAX_RETRIES && mayPass(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return queryClient;
}

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(createClient);
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
