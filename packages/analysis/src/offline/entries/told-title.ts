import { titleScore } from '../lexicon/titles.ts';
import { type Found, found } from '../output/found.ts';
import { part } from '../text/slice.ts';
import type { Entry } from './segment.ts';

/** "営業事務（契約社員）として受発注を担当": forms tell the post in a sentence. */
const AS = /^([^、。\s]{2,24}?)として/u;
const NAMED = 0.8;
const CONFIDENCE = 0.8;

/** The post that a sentence under the head tells, where the head names none. */
export function toldTitle({ head, body }: Entry): Found | null {
  for (const { block } of [...head, ...body]) {
    const [slice] = block.slices;
    const post = slice === undefined ? undefined : AS.exec(slice.text)?.[1];
    if (slice !== undefined && post !== undefined && titleScore(post) >= NAMED)
      return found([part(slice, 0, post.length)], CONFIDENCE);
  }
  return null;
}
