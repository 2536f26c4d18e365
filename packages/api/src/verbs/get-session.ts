import type { SessionView } from '@vitae/schema/session';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';

/** Who is here, and what this server can do for them. */
export function getSession(deps: Deps, session: Session | null): SessionView {
  return {
    kind: session?.kind ?? 'none',
    email: session?.email ?? null,
    name: session?.kind === 'account' ? session.name : null,
    aiProviders: deps.models.map(({ provider }) => provider),
    aiConsent: deps.aiConsent,
    absorbing: (session?.absorbs.length ?? 0) > 0,
    maxCvs: deps.quotas[session?.kind ?? 'guest'],
  };
}
