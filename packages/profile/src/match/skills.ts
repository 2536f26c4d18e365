import { foldLetters } from './fold.ts';
import { SKILL_ALIASES } from './skill-names.ts';

const MAX_SKILL_CHARS = 200;
/** `Python 3.11`, `Java 8+`: a version after a name we know. */
const VERSION = /^(.*?)[\s-]*v?\d+(?:\.\w+)*\+?$/;

/** `+`, `#` and `&` make other names: C, C++ and C# are three languages. */
const compact = (name: string) =>
  foldLetters(name.slice(0, MAX_SKILL_CHARS)).replace(/[^\p{L}\p{M}\p{N}+#&]+/gu, '');

const CANONICAL = new Map<string, string>();
for (const [name, ...aliases] of SKILL_ALIASES) {
  for (const spelling of [name, ...aliases]) CANONICAL.set(compact(spelling), compact(name));
}

/**
 * What the spellings of one skill have in common: `JS`, `Javascript` and `java-script` have one key. Names that the table
 * does not know are compared without case, accents, spaces and punctuation.
 */
export function skillKey(name: string): string {
  const key = compact(name);
  const known = CANONICAL.get(key);
  if (known !== undefined) return known;
  const base = VERSION.exec(name)?.[1];
  const versioned = base === undefined ? undefined : CANONICAL.get(compact(base));
  return versioned ?? (key === '' ? name.trim() : key);
}
