import { PRESENT } from '@vitae/schema/partial-date';
import type { Slice } from '../text/slice.ts';
import type { Entry } from './segment.ts';

/** What Japanese and Chinese forms print: one line for the beginning, one for the end ("2012年4月 入学", "2016年3月 卒業"). */
const BEGINNING = /入学|入社|入行|入職|着任|就任|編入|入所/u;
const ENDING = /卒業|修了|退職|退社|中退|退学|離職|退任|毕业|离职|満了/u;
const EVENT_CHARS = 4;
const GOES_ON = /現在に至る|在職中|在学中|現職/u;

/** Words of an event at the end of a name: "東都大学 工学部 入学". */
export const EVENT_WORDS =
  /[\s　]*(?:入学|卒業(?:見込み?)?|修了(?:見込み?)?|中退|退学|入社|入行|入職|退職|退社|着任|就任|編入(?:学)?|毕业|在学中|在職中|合格|取得)$/u;

const textOf = ({ head }: Entry): string => head.map(({ block }) => block.text).join(' ');

function endOf(entry: Entry): Entry['ended'] {
  for (const { anchors } of entry.head) {
    for (const { slice, date } of anchors) if (date.single !== null) return { slice, date: date.single };
  }
  return undefined;
}

/** "2008年4月 入学 … 2011年3月 卒業": both in one line. */
function endInside(entry: Entry): Entry['ended'] {
  const singles = entry.head.flatMap(({ anchors }) => anchors).filter(({ date }) => date.single !== null);
  const last = singles.at(-1);
  const ends =
    last !== undefined &&
    singles.length > 1 &&
    ENDING.test(last.slice.text.slice(last.date.to, last.date.to + EVENT_CHARS));
  return ends && last.date.single !== null ? { slice: last.slice, date: last.date.single } : undefined;
}

function goesOn(entry: Entry): { slice: Slice; at: RegExpExecArray } | null {
  const slices = [...entry.head, ...entry.body].flatMap(({ block }) => block.slices);
  for (const slice of slices) {
    const at = GOES_ON.exec(slice.text);
    if (at !== null) return { slice, at };
  }
  return null;
}

const present = ({ slice, at }: { slice: Slice; at: RegExpExecArray }): NonNullable<Entry['ended']> => ({
  slice,
  date: { value: PRESENT, from: at.index, to: at.index + at[0].length },
});

/** Joins the line of a beginning with the line of its end into one entry. */
export function mergeEvents(entries: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  for (const entry of entries) {
    const before = merged.at(-1);
    const text = textOf(entry);
    const open = before !== undefined && before.ended === undefined && BEGINNING.test(textOf(before));
    const now = goesOn(entry);
    const going =
      now !== null && BEGINNING.test(text) && entry.ended === undefined ? present(now) : undefined;
    const both = BEGINNING.test(text) && entry.ended === undefined ? endInside(entry) : undefined;
    if (both !== undefined) merged.push({ ...entry, ended: both });
    else if (going !== undefined) {
      merged.push({
        ...entry,
        head: entry.head.filter(({ block }) => !block.slices.includes(going.slice)),
        ended: going,
      });
    } else if (open && now !== null && !BEGINNING.test(text)) {
      const ended = {
        slice: now.slice,
        date: { value: PRESENT, from: now.at.index, to: now.at.index + now.at[0].length },
      } as const;
      merged[merged.length - 1] = { ...before, ended, body: [...before.body, ...entry.body] };
    } else if (open && ENDING.test(text) && !BEGINNING.test(text)) {
      merged[merged.length - 1] = { ...before, ended: endOf(entry), body: [...before.body, ...entry.body] };
    } else merged.push(entry);
  }
  return merged;
}
