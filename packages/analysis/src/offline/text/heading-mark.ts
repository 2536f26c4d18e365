const GLYPH = /^[■◆▍▌▎▋┃●▼▶►◎○□◇★☆❖✦※【〔［《〈＜<#│|ㅡ―─━]/u;
/** One example stands for all numbers of its kind. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^[\d０-９]{1,2}[.．、]/u, '1.'],
  [/^[\d０-９]{1,2}[)）]/u, '1)'],
  [/^[(（][\d０-９]{1,2}[)）]/u, '(1)'],
  [/^[一二三四五六七八九十]{1,2}[、.．]/u, '一、'],
  [/^[(（][一二三四五六七八九十]{1,2}[)）]/u, '（一）'],
];

/** "=== Formation ===", "** Expérience **": words that typed signs frame on both sides. */
function frameOf(text: string): string {
  const sign = /^([=*~_+-])\1/u.exec(text)?.[1];
  return sign !== undefined && text.endsWith(sign + sign) && /\p{L}/u.test(text) ? `${sign}${sign}` : '';
}

/** The glyph, bracket, frame or number that a line begins with and that headings of one document may share; '' for none. */
export function headingMark(text: string): string {
  const frame = frameOf(text);
  if (frame !== '') return frame;
  const glyph = GLYPH.exec(text)?.[0];
  return glyph ?? NUMBERS.find(([shape]) => shape.test(text))?.[1] ?? '';
}
