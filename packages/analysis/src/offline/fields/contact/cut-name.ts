import { organisationScore } from '../../lexicon/organisations.ts';
import { placeScore } from '../../lexicon/places.ts';
import { titleScore } from '../../lexicon/titles.ts';
import { part, type Slice } from '../../text/slice.ts';
import { trimMarks } from '../../text/split.ts';

const TITLED = 0.8;
const NAMED = 0.3;
const PLACE = 0.5;
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/** "Ada Quill, Head of Procurement": a name and what the person is, in one line with a comma between. */
export function cutName(slice: Slice): Slice[] {
  const comma = slice.text.indexOf(',');
  if (comma <= 0) return [slice];
  const name = trimMarks(part(slice, 0, comma));
  const rest = trimMarks(part(slice, comma + 1, slice.text.length));
  const [first = ''] = rest.text.split(',', 1);
  const isPerson =
    NAME.test(name.text) &&
    titleScore(name.text) === 0 &&
    organisationScore(name.text) < NAMED &&
    placeScore(name.text) < PLACE;
  return isPerson && titleScore(first) >= TITLED ? [name, rest] : [slice];
}
