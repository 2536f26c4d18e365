/** Roughly what V8 spends on one item of a Map, a Set or an array beside its characters. */
export const ITEM_OVERHEAD = 48;
