import { isUnderWay } from '../../lib/cv-progress.ts';
import { trpc } from '../../lib/trpc.ts';

const FALLBACK_POLL_MS = 3_000; // changes are pushed; this is for when the stream is down

/** The person's CVs, newest first, kept current. */
export const useCvs = () =>
  trpc.cv.list.useQuery(undefined, {
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? FALLBACK_POLL_MS : false),
  });
