import { type FieldLabel, fieldLabelOf } from '../../lexicon/field-labels.ts';
import { part, type Slice } from '../../text/slice.ts';

/** Labels of Japanese and Chinese forms, which a recogniser puts right before their values: "氏名若槻葉月", "現住所〒980-0805 …". */
const GLUED =
  /^(?:氏名|姓名|現住所|住所|地址|电话|電話番号|電話|生年月日|出生日期|国籍)(?=[^\s：:・／/（(])/u;
const MIN_VALUE_CHARS = 2;

/** A label of a form and the value that follows it without a space. */
export function gluedLabel(slice: Slice): { kind: FieldLabel; slice: Slice; value: Slice } | null {
  const label = GLUED.exec(slice.text)?.[0];
  const kind = label === undefined ? undefined : fieldLabelOf(label);
  if (label === undefined || kind === undefined) return null;
  const value = part(slice, label.length, slice.text.length);
  return value.text.length < MIN_VALUE_CHARS ? null : { kind, slice: part(slice, 0, label.length), value };
}
