import { readFileSync } from 'node:fs';
import { foldKey } from '../../text/fold.ts';

let towns: ReadonlySet<string> | null = null;

/** Tens of thousands of names, among them many that mean other things too: evidence beside other evidence, no proof. */
export function isTown(text: string): boolean {
  towns ??= new Set(
    readFileSync(new URL('./towns.txt', import.meta.url), 'utf8')
      .split('\n')
      .slice(1, -1),
  );
  return /^\p{Lu}/u.test(text) && towns.has(foldKey(text));
}
