import { readLabel } from '../lexicon/field-labels.ts';
import { part, type Slice } from '../text/slice.ts';
import { splitSlice } from '../text/split.ts';

const HAN = /\p{Script=Han}|\p{Script=Katakana}|\p{Script=Hiragana}/u;

/** A department before a post: "経理部 課長", "外科病棟 主任", "加護病房 護理師". */
const DEPARTMENT = /(?:[部課室係科]|グループ|チーム|病棟|病房|売場)$/u;
const POST =
  /^(?:主任|係長|課長|部長|次長|店長|室長|リーダー|サブリーダー|チーフ|マネージャー|担当|経理|副部長|部长|主管|经理|组长|護理師|护士|護士|護理長|护士长|醫師|医师)/u;

/** "担当：工事部 現場代理人": a label asks for one answer, whatever posts there are. */
const asksForPost = (text: string): boolean => {
  const label = readLabel(text)?.label;
  return label === 'title' || label === 'role';
};

/** A corporation's form before its name, and the place it runs: "医療法人社団 青空会 青空中央病院". */
const CORPORATION =
  /^(?:(?:医療|社会福祉|学校|宗教|国立大学|独立行政|地方独立行政|特定非営利活動|一般社団|一般財団|公益社団|公益財団|NPO)法人(?:社団|財団)?|株式会社|有限会社|合同会社|合資会社)$/u;
const FACILITY =
  /(?:病院|医院|クリニック|診療所|ホーム|ホーム[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,12}|苑|園|荘|センター|ステーション|学校|大学|高校|学園|保育所|施設|事業所)$/u;

const CORPORATE = /^(?:医療|社会福祉|学校|宗教)法人[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "杜の丘病院入社看護師": the event between an employer and the post, where a scan lost the spaces around it. */
const ENTERED = /^(.*?)\s*(?:入社|入職|入行)\s*(?=[\p{Script=Han}\p{Script=Katakana}]{2})(?!後)/u;

/** Chinese and Japanese lines set their parts apart by a space, as their words never are; a department and the post in it are one, and so are a corporation, its name and what it runs. */
export function splitHan(slice: Slice): Slice[] {
  const entered = ENTERED.exec(slice.text);
  if (entered !== null) {
    const before = part(slice, 0, entered[1]?.length ?? 0);
    const post = part(slice, entered[0].length, slice.text.length);
    return before.text === '' ? [post] : [...splitHan(before), post];
  }
  const pieces = slice.text.split(/[\s　]+/u);
  const han = pieces.length > 1 && pieces.every((piece) => HAN.test(piece));
  if (!han) return [slice];
  const joined: Slice[] = [];
  const asked = asksForPost(slice.text);
  let named = false; // the last piece begins with a corporation's form
  for (const piece of splitSlice(slice, /[\s　]+/gu)) {
    const last = joined.at(-1);
    const isPost = last !== undefined && DEPARTMENT.test(last.text) && (asked || POST.test(piece.text));
    const isName = last !== undefined && CORPORATION.test(last.text);
    const isRun: boolean = named && FACILITY.test(piece.text);
    named = isName || isRun || CORPORATE.test(piece.text);
    if (last !== undefined && (isPost || isName || isRun))
      joined[joined.length - 1] = part(slice, last.start - slice.start, piece.end - slice.start);
    else joined.push(piece);
  }
  return joined;
}
