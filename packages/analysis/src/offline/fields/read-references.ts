import { segment } from '../entries/segment.ts';
import type { DraftItem } from '../output/draft.ts';
import { found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { fold } from '../text/fold.ts';
import type { Reading } from './reading.ts';

const NAME = 0.8;
const TEXT = 0.85;
const ON_REQUEST =
  /\b(?:request|anfrage|demande|solicitud|peticion|richiesta|pedido|aanvraag|zyczenie|запросу|要求)\b|应要求|ご要望/u;

/** References: who speaks, and what they say. */
export function readReferences(section: CvSection, reading: Reading): DraftItem<'references'>[] {
  const entries = segment(section.lines, { ...reading, partOf: () => null, linePerEntry: false });
  return entries.flatMap(({ head, body }): DraftItem<'references'>[] => {
    const named = head.flatMap(({ block }) => block.slices);
    const told = body.flatMap(({ block }) => block.slices);
    if (ON_REQUEST.test(fold(named.map(({ text }) => text).join(' '))))
      return [{ name: null, text: found([...named, ...told], TEXT) }];
    const name = found(named, NAME);
    const text = found(told, TEXT);
    return name === null && text === null ? [] : [{ name, text }];
  });
}
