import { Fragment } from 'react';

/** The places at which a long file name may go on in the next line: after what joins its words. */
const JOINTS = /(?<=[_\-.])/u;

/** A file's name, which breaks between its words before it breaks within one. */
export function FileName({ children }: { children: string }) {
  return children.split(JOINTS).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place in the name
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
