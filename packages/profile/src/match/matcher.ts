import type { ProfileValue } from '@vitae/schema/profile';

/** An item's plain values, or what names an item whose CV is gone. */
export type Fields = Readonly<Record<string, ProfileValue>>;

/** How the items of one section find each other across CVs. */
export type Matcher = {
  /** Items without a key in common are never compared. */
  keys: (fields: Fields) => readonly string[];
  /** 0: two things. Up to 1: one thing, the surer the higher. Symmetric. */
  score: (a: Fields, b: Fields) => number;
};

/** From here on two items say plainly the same: names are equal and dates do not contradict. */
export const PLAINLY_SAME = 0.93;
/** The same name in another spelling. */
export const SAME_NAME = 0.96;

/** Computes something of an item once, however often the item is compared. */
export function remember<Value>(compute: (fields: Fields) => Value): (fields: Fields) => Value {
  const known = new WeakMap<Fields, Value>();
  return (fields) => {
    const found = known.get(fields);
    if (found !== undefined) return found;
    const value = compute(fields);
    known.set(fields, value);
    return value;
  };
}

/** The string in a field; '' where there is none. */
export function textOf(fields: Fields, field: string): string {
  const value = fields[field];
  return typeof value === 'string' ? value : '';
}

/** A matcher for sections where one name says it all: equal keys are one thing, and no key matches nothing. */
export function matchByKey(keyOf: (fields: Fields) => string, nameField: string): Matcher {
  const key = remember(keyOf);
  return {
    keys: (fields) => (key(fields) === '' ? [] : [key(fields)]),
    score: (a, b) => {
      if (key(a) === '' || key(a) !== key(b)) return 0;
      return textOf(a, nameField) === textOf(b, nameField) ? 1 : SAME_NAME;
    },
  };
}
