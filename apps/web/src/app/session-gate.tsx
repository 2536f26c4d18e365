import type { ReactNode } from 'react';
import { QueryView } from '../components/query-view.tsx';
import { useSession } from '../lib/session.ts';

/** Draws what needs a session once there is one. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession();
  return (
    <QueryView query={session} what="your session">
      {() => children}
    </QueryView>
  );
}
