import { isUnderWay } from '../../lib/cv-progress.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';

const FALLBACK_POLL_MS = 3_000; // changes are pushed; this is for when the stream is down

/** The person's CVs, newest first, kept current. */
export function useCvs() {
  const { data: session } = useSession();
  return trpc.cv.list.useQuery(undefined, {
    enabled: session !== undefined,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? FALLBACK_POLL_MS : false),
  });
}
