import { Fragment } from 'react';

/** The places at which a file's name or an address may go on in the next line: after what joins its words. */
const JOINTS = /(?<=[_\-./@])/u;

/** A word as long as file names and addresses are; it breaks at its joints before it breaks anywhere. */
export function LongWord({ children }: { children: string }) {
  return children.split(JOINTS).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place in the word
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
