import type { Line } from '../lines/line.ts';
import type { DraftItem } from '../output/draft.ts';
import { found } from '../output/found.ts';
import { SAID } from './read-period.ts';

/** Reads the certificates of a LinkedIn export: names and nothing else, white between them, in a column that breaks them. */
export function readLinkedinCertifications(lines: readonly Line[]): DraftItem<'certifications'>[] {
  const names: Line[][] = [];
  for (const line of lines) {
    if (line.gapBefore || names.length === 0) names.push([line]);
    else names.at(-1)?.push(line);
  }
  return names.flatMap((parts) => {
    const name = found(
      parts.map(({ content }) => content),
      SAID,
    );
    return name === null ? [] : [{ name, issuer: null, date: null, url: null }];
  });
}
