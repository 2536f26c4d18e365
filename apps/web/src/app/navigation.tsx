import { Link } from '@tanstack/react-router';
import { FileText, Plus, UserRound, UserRoundPen } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useSession } from '../lib/session.ts';
import { ThemeToggle } from './theme-toggle.tsx';

const PLACES = [
  { to: '/', name: 'New CV', icon: Plus },
  { to: '/cvs', name: 'CVs', icon: FileText },
  { to: '/profile', name: 'Profile', icon: UserRoundPen },
  { to: '/account', name: 'Account', icon: UserRound },
] as const;

function Wordmark() {
  return (
    <Link
      to="/"
      aria-label="Vitae, home"
      className="font-serif text-[1.625rem] leading-none font-[480] tracking-tight"
    >
      <span className="bg-[linear-gradient(to_bottom,transparent_52%,var(--marker-strong)_52%,var(--marker-strong)_90%,transparent_90%)] px-0.5">
        Vitae
      </span>
    </Link>
  );
}

function AccountName() {
  const { data: session } = useSession();
  return session?.kind === 'account' ? (session.name?.split(' ')[0] ?? 'Account') : 'Account';
}

export function SiteHeader() {
  return (
    <header className="print:hidden sticky top-0 z-20 border-b bg-paper/92 backdrop-blur-sm">
      <div className="mx-auto flex h-16 max-w-[82rem] items-center gap-6 px-5 sm:px-8">
        <Wordmark />
        <nav aria-label="Main" className="ml-auto hidden items-center gap-1 sm:flex">
          {PLACES.slice(1).map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              className="rounded-full px-3.5 py-1.5 text-[0.9375rem] text-soft hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {to === '/account' ? <AccountName /> : name}
            </Link>
          ))}
        </nav>
        <div className="-mr-3 ml-auto flex items-center gap-2 sm:mx-0">
          <ThemeToggle />
          <Button asChild look="ink" className="hidden sm:inline-flex">
            <Link to="/">
              <Plus aria-hidden /> New CV
            </Link>
          </Button>
        </div>
      </div>
    </header>
  );
}

/** The places within reach of a thumb. */
export function BottomNavigation() {
  return (
    <nav
      aria-label="Main"
      className="print:hidden sticky bottom-0 z-20 grid grid-cols-4 border-t bg-sheet pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {PLACES.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/' }}
          className="grid justify-items-center gap-0.5 py-2.5 text-xs text-soft aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          <Icon aria-hidden className="size-5" strokeWidth={1.6} />
          {name}
        </Link>
      ))}
    </nav>
  );
}

export function SiteFooter() {
  return (
    <footer className="border-t print:hidden">
      <div className="mx-auto flex max-w-[82rem] flex-wrap justify-between gap-x-8 gap-y-2 px-5 py-6 text-sm text-soft sm:px-8">
        <p>Every fact keeps its words.</p>
        <Link to="/privacy" className="underline decoration-line/60 underline-offset-4 hover:text-ink">
          What is stored, and where
        </Link>
      </div>
    </footer>
  );
}
