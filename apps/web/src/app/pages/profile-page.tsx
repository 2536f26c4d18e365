import { Link } from '@tanstack/react-router';
import { ListSection } from '@vitae/schema/analysis';
import type { Profile } from '@vitae/schema/profile';
import { Button } from '../../components/button.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { EmptyView, QueryView } from '../../components/query-view.tsx';
import { useCvs } from '../../features/cvs/use-cvs.ts';
import { ProfileBoard } from '../../features/profile/profile-board.tsx';
import { trpc } from '../../lib/trpc.ts';
import { SessionGate } from '../session-gate.tsx';

const SYNC_POLL_MS = 2_000; // the end of a sync is pushed; this is for when the stream is down

const isBlank = (profile: Profile): boolean =>
  !profile.syncing &&
  profile.removed.length === 0 &&
  Object.keys({ ...profile.contact.fields, ...profile.summary.fields }).length === 0 &&
  ListSection.options.every((section) => profile[section].length === 0);

function LivingProfile() {
  const query = trpc.profile.get.useQuery(undefined, {
    refetchInterval: ({ state }) => (state.data?.syncing ? SYNC_POLL_MS : false),
  });
  const { data: cvs = [] } = useCvs();
  const names = new Map<string, string>(cvs.map(({ id, fileName }) => [id, fileName]));
  return (
    <QueryView
      query={query}
      what="your profile"
      isEmpty={isBlank}
      empty={
        <EmptyView title="Your profile begins with a CV">
          <p>Upload one, and what it says stands here, each fact with its words.</p>
          <Button asChild look="ink" className="mt-4">
            <Link to="/">Upload a CV</Link>
          </Button>
        </EmptyView>
      }
    >
      {(profile) => <ProfileBoard profile={profile} cvName={(cvId) => names.get(cvId)} />}
    </QueryView>
  );
}

/** The person's profile, alive: it follows every CV and every edit without a reload. */
export function ProfilePage() {
  return (
    <div className="mx-auto max-w-5xl">
      <PageTitle className="mb-5 font-sans print:hidden text-base font-medium tracking-normal text-soft sm:text-base">
        Your profile
      </PageTitle>
      <SessionGate>
        <LivingProfile />
      </SessionGate>
    </div>
  );
}
