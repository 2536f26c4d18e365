import { type ReactNode, useEffect, useRef } from 'react';
import { cn } from '../lib/cn.ts';

let arrivedByLink = false;

/** The router tells when a link was followed, so that the next page's title takes the focus (never on the first load). */
export function expectFocus(): void {
  arrivedByLink = true;
}

type PageTitleProps = { children: ReactNode; title?: string; className?: string };

/** The page's only h1. It names the document and receives focus when the person arrives through a link. */
export function PageTitle({ children, title, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = title ?? (typeof children === 'string' ? children : '');

  useEffect(() => {
    document.title = name === '' ? 'Vitae' : `${name} · Vitae`;
  }, [name]);

  useEffect(() => {
    if (!arrivedByLink) return;
    arrivedByLink = false;
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1} className={cn('text-4xl sm:text-5xl', className)}>
      {children}
    </h1>
  );
}
