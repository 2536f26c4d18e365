import { placeScore } from '../../lexicon/places.ts';
import { part, type Slice } from '../../text/slice.ts';
import { splitSlice, splitStrong, trimMarks } from '../../text/split.ts';

const PLACE = 0.9; // a place by its name or postcode, not by its shape alone

/** Slashes between the parts of a line, but not inside a phone number ("089 / 12 34 56"). */
const SLASH = /(?<!\d)\s\/\s|\s\/\s(?!\d)/g;

/** The comma before a phone number or an address of mail: "Poznań, tel. +48 …, anna@…". */
const BEFORE_CONTACT =
  /,\s(?=(?:tel|tél|mob|kom|gsm|phone|mobile|тел|моб|fax|e-?mail)\b|(?:тел|моб)\.|\+\d|\S{1,64}@)/giu;

/** The comma before what somebody would move or travel for: "Томск, готова к переезду", "Graz, umzugsbereit". */
const BEFORE_READINESS =
  /,\s(?=(?:не\s)?готов[аы]?\s(?:к|на)\s|(?:не\s)?готов[аы]?\sпереехать|umzugsbereit|reisebereit|(?:open|willing|ready|able)\sto\s(?:relocat|travel|move|work)|prête?\sà\s|mobile\s|dispuest[oa]\sa\s|disponibil|disposta?\sa\s|disponível\s|bereid\s(?:om|te|tot)\s|gotow[ya]\s(?:do|na)\s)/giu;

/** The date of birth that Japanese forms print behind the name: "山本 涼 昭和54年6月9日生". */
const BEFORE_BIRTH = /\s+(?=(?:明治|大正|昭和|平成|令和|(?:19|20)\d\d\s?年)[\d元年月日\s]{1,16}生)/gu;

/** "59000 Lille +33 7 44 …": a number or an address of mail behind a place, with nothing but a space between. */
const AFTER_PLACE = /\s(?=\+\d|\(?0\d|\S{1,64}@)/gu;

function cutPlace(slice: Slice): Slice[] {
  const at = [...slice.text.matchAll(AFTER_PLACE)]
    .map(({ index }) => index)
    .find((index) => placeScore(slice.text.slice(0, index)) >= PLACE);
  return at === undefined ? [slice] : [part(slice, 0, at), trimMarks(part(slice, at, slice.text.length))];
}

/** The parts of a line of contact data, between its marks and before its numbers and addresses of mail. */
export const splitMarks = (slice: Slice): Slice[] =>
  splitStrong(slice)
    .flatMap((piece) =>
      /@|\d{3}/.test(slice.text)
        ? splitSlice(piece, SLASH, true)
            .flatMap((each) => splitSlice(each, BEFORE_CONTACT, true))
            .flatMap(cutPlace)
        : [piece],
    )
    .flatMap((piece) => splitSlice(piece, BEFORE_READINESS, true))
    .flatMap((piece) => splitSlice(piece, BEFORE_BIRTH, true));
