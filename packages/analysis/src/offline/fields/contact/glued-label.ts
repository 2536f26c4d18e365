import { type FieldLabel, fieldLabelOf } from '../../lexicon/field-labels.ts';
import { part, type Slice } from '../../text/slice.ts';

/** Labels of Japanese and Chinese forms, which a recogniser puts right before their values: "氏名若槻葉月", "現住所〒980-0805 …". */
const GLUED =
  /^(?:氏名|姓名|現住所|住所|地址|电话|電話番号|電話|生年月日|出生日期|国籍)(?=[^\s：:・／/（(])/u;
/** "现居住苏州", "現居台北市": Chinese sets no mark between the words for living somewhere and the place. */
const LIVES_IN =
  /^(?:(?:目前|现|現)(?:居住于|居住在|居住於|常住于|常住|居住|居于|居於|居|住)|居住[于在於]|常住)(?=\p{Script=Han})(?![地址所民])/u;
const MIN_VALUE_CHARS = 2;

/** A label of a form and the value that follows it without a space. */
export function gluedLabel(slice: Slice): { kind: FieldLabel; slice: Slice; value: Slice } | null {
  const lives = LIVES_IN.exec(slice.text)?.[0];
  const label = lives ?? GLUED.exec(slice.text)?.[0];
  if (label === undefined) return null;
  const kind = lives === undefined ? fieldLabelOf(label) : 'address';
  const value = part(slice, label.length, slice.text.length);
  if (kind === undefined || value.text.length < MIN_VALUE_CHARS) return null;
  return { kind, slice: part(slice, 0, label.length), value };
}
