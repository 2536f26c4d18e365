import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { LiveRegion } from '../components/live-region.tsx';
import { useSession } from '../lib/session.ts';
import { LiveUpdates } from './live-updates.tsx';
import { BottomNavigation, SiteFooter, SiteHeader } from './navigation.tsx';

const Toaster = lazy(async () => ({ default: (await import('../components/toaster.tsx')).Toaster }));

/** What every page stands in: header, main, footer, and the things that speak up on their own. */
export function Shell() {
  const { data: session } = useSession();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-full focus:bg-ink focus:px-5 focus:py-2.5 focus:text-sheet"
      >
        Skip to the content
      </a>
      <SiteHeader />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[82rem] flex-1 px-5 pt-8 pb-16 print:p-0 sm:px-8 lg:pt-12"
      >
        <Outlet />
      </main>
      <SiteFooter />
      <BottomNavigation />
      <LiveRegion />
      <Suspense>
        <Toaster />
      </Suspense>
      {session !== undefined && <LiveUpdates key={`${session.kind}:${session.email ?? ''}`} />}
    </div>
  );
}
