import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { expectFocus } from '../components/page-title.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RouteError } from './route-error.tsx';
import { Shell } from './shell.tsx';

const TABS = ['result', 'suggestions', 'unplaced', 'text', 'about'] as const;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const cvs = createRoute({
  getParentRoute: () => root,
  path: '/cvs',
  component: lazyRouteComponent(() => import('./pages/cvs-page.tsx'), 'CvsPage'),
});

const analysis = createRoute({
  getParentRoute: () => root,
  path: '/cv/$cvId',
  validateSearch: (search): { tab?: (typeof TABS)[number] } => {
    const tab = TABS.find((name) => name === search.tab);
    return tab === undefined ? {} : { tab };
  },
  component: lazyRouteComponent(() => import('./pages/analysis-page.tsx'), 'AnalysisPage'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('./pages/profile-page.tsx'), 'ProfilePage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./pages/privacy-page.tsx'), 'PrivacyPage'),
});

const pages = [home, cvs, analysis, profile, account, privacy];

export const router = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) expectFocus();
});

/** The page the person asked for comes first. */
const OTHER_PAGES_AFTER_MS = 2_000;

/** Loads the code of the other pages, so that going there needs nothing but data, and works when the network does not. */
export function loadOtherPages(): void {
  setTimeout(() => {
    for (const page of pages) router.loadRouteChunk(page)?.catch(() => {});
  }, OTHER_PAGES_AFTER_MS);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
