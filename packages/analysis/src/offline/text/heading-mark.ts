const GLYPH = /^[■◆▍▌▎▋┃●▼▶►◎○□◇★☆❖✦※【〔［《〈＜<#│|ㅡ―─━]/u;
/** One example stands for all numbers of its kind. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/^[\d０-９]{1,2}[.．、]/u, '1.'],
  [/^[\d０-９]{1,2}[)）]/u, '1)'],
  [/^[(（][\d０-９]{1,2}[)）]/u, '(1)'],
  [/^[一二三四五六七八九十]{1,2}[、.．]/u, '一、'],
  [/^[(（][一二三四五六七八九十]{1,2}[)）]/u, '（一）'],
];

/** The glyph, bracket or number that a line begins with and that headings of one document may share; '' for none. */
export function headingMark(text: string): string {
  const glyph = GLYPH.exec(text)?.[0];
  return glyph ?? NUMBERS.find(([shape]) => shape.test(text))?.[1] ?? '';
}
