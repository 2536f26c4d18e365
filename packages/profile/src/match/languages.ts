import { foldName } from './fold.ts';
import { LANGUAGE_NAMES } from './language-names.ts';

const CANONICAL = new Map<string, string>();
for (const [code, ...names] of LANGUAGE_NAMES) {
  for (const name of names) CANONICAL.set(foldName(name), code);
}

/** What the names of one language have in common: `Deutsch`, `German` and `allemand` have the key `de`. */
export function languageKey(name: string): string {
  const folded = foldName(name);
  const known = CANONICAL.get(folded) ?? CANONICAL.get(folded.replace(/ (?:language|sprache)$/, ''));
  return known ?? (folded === '' ? name.trim() : folded);
}
