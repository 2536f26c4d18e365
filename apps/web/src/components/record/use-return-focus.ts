import { type RefObject, useEffect, useRef } from 'react';

const GONE_AFTER_MS = 100; // by then React has drawn what took the place of the editor

/** Where the focus may go when the button it came from is gone: the first value of the same entry. */
function focusNearby(entry: Element | null | undefined): void {
  if (document.activeElement !== document.body) return;
  entry?.querySelector<HTMLElement>('button:not([tabindex="-1"])')?.focus();
}

/**
 * Gives the focus back to `trigger` once the editor that took its place is closed.
 * @returns the call that says the editor is closing; `place` is any element inside the entry
 */
export function useReturnFocus(
  trigger: RefObject<HTMLElement | null>,
  isOpen: boolean,
): (place: Element | null) => void {
  const returning = useRef(false);

  useEffect(() => {
    if (isOpen || !returning.current) return;
    returning.current = false;
    trigger.current?.focus();
  }, [isOpen, trigger]);

  return (place) => {
    returning.current = true;
    const entry = place?.closest('article, section');
    setTimeout(() => focusNearby(entry), GONE_AFTER_MS);
  };
}
