import { useEffect, useState } from 'react';
import { onAnnounce } from '../lib/announce.ts';

/** Where `announce` speaks. Mounted once; the element must stand in the page before its text changes. */
export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => onAnnounce(setText), []);
  return (
    <div aria-live="polite" aria-atomic className="sr-only">
      {text}
    </div>
  );
}
