import { useCallback, useSyncExternalStore } from 'react';

/** Whether a CSS media query holds now; follows its changes. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** There is room for the CV's text beside the result; without it traces open in a sheet. */
export const useWide = (): boolean => useMediaQuery('(min-width: 64rem)');
