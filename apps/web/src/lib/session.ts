import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '@vitae/schema/session';
import { callAuth, renewSession } from './auth-client.ts';
import { type Problem, ProblemError } from './errors.ts';
import { trpc } from './trpc.ts';

export const SESSION_KEY = ['session'];
const LOCK = 'vitae-session';
const ABSORBING_POLL_MS = 1_000;
/** Pages that stay open for weeks renew their session too. */
const RENEWAL_MS = 12 * 60 * 60 * 1_000;

const NO_COOKIES: Problem = {
  code: null,
  message: 'Your browser keeps no cookies for this page. Allow them: one cookie says which data is yours.',
};

type Ask = () => Promise<SessionView>;

/** Two tabs that open at once must not make two guests: the second waits, looks again, and finds the first one's. */
async function inOneTabAtATime(task: Ask): Promise<SessionView> {
  // the API exists in secure contexts only; elsewhere two guests are a nuisance, not a fault
  if (!('locks' in navigator)) return await task();
  return await navigator.locks.request(LOCK, task);
}

/** The session of this browser; a visitor without one becomes a guest, silently. */
const openSession = (ask: Ask): Promise<SessionView> =>
  inOneTabAtATime(async () => {
    await renewSession();
    const session = await ask();
    if (session.kind !== 'none') return session;
    await callAuth('sign-in/anonymous');
    const guest = await ask();
    if (guest.kind === 'none') throw new ProblemError(NO_COOKIES);
    return guest;
  });

export function useSession() {
  const { client } = trpc.useUtils();
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: () => openSession(() => client.session.get.query()),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.absorbing ? ABSORBING_POLL_MS : RENEWAL_MS),
  });
}

async function forgetPerson(queryClient: QueryClient): Promise<void> {
  await queryClient.resetQueries({ queryKey: SESSION_KEY });
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}

/** To be called when another person may be here: everything known is forgotten and asked for again. */
export function useRenewSession(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => forgetPerson(queryClient);
}
