type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Has a screen reader say `text` when it is done with what it is saying. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
