const POINTS: Readonly<Record<string, number>> = {
  px: 0.75,
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  rem: 12,
  ex: 6,
  ch: 6,
  vw: 9, // of a window 1200 pixels wide
  vh: 6,
};

/** A length in points; em and per cent are of `em`. Undefined for `auto`, words and calculations. */
export function readLength(value: string | undefined, em: number): number | undefined {
  const match = /^\s*([+-]?(?:\d{1,7}(?:\.\d{0,10})?|\.\d{1,10}))\s*([a-z%]{0,4})/i.exec(value ?? '');
  if (!match) return undefined;
  const number = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === '') return number === 0 ? 0 : number * 0.75;
  if (unit === 'em') return number * em;
  if (unit === '%') return (number / 100) * em;
  const points = POINTS[unit];
  return points === undefined ? undefined : number * points;
}
