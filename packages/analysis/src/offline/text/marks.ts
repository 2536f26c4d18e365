/** Glyphs that begin a list item. */
const BULLETS = '•‧●○◦▪▫■□▸▹►▶‣⁃∙·»›>→➢➤➔✦✓✔✅❖◆◇★☆⦿❯❱⬥⬧♦※・◉○◼◾–—-*+~^ㅡ';
const GLUED_BULLETS = '・•‧●○◦▪▫■□▸▹►▶‣⁃∙→➢➤➔✦✓✔✅❖◆◇★☆⦿❯❱⬥⬧♦◉◼◾'; // these need no space before the words

/** "1.", "(2)", and what Chinese and Japanese lists print: "3、", "（4）", "①". */
const NUMBERED = /^(?:\(?\d{1,2}[.)]\s+|[(（]?\d{1,2}[、）．]\s*|[①-⑳]\s*)(?=\S)/u;
/** Digits after the number: a date ("12. 03. 2020"), an amount, or a phone number with its area code ("(31) 90000-1234"). */
const AMOUNT = /^(?:\d{1,2}[.．]\s*\d|\(\d{1,2}\)\s*[\d+])/u;

/** The length of a bullet and the space after it at the start of a line; 0 where there is none. */
export function bulletLength(text: string): number {
  const first = text.charAt(0);
  if (first === 'o' && /^o\s+\p{L}/u.test(text)) return spaceEnd(text, 1);
  const numbered = NUMBERED.exec(text);
  if (numbered !== null && !AMOUNT.test(text)) return numbered[0].length;
  if (!BULLETS.includes(first) || first === '') return 0;
  const end = spaceEnd(text, 1);
  if (end > 1 && BULLETS.includes(text.charAt(end)) && text.charAt(end) !== '')
    return bulletLength(text.slice(end)) + end;
  return end > 1 || GLUED_BULLETS.includes(first) || (first === '—' && /^—\p{L}/u.test(text)) ? end : 0;
}

function spaceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charAt(end).trim() === '') end += 1;
  return end;
}

/** Whether a text holds no letter and no digit: rules (a Korean letter may be one), dots, icons. */
export const isDecoration = (text: string): boolean => !/(?!ㅡ)[\p{L}\p{N}]/u.test(text);

/** Marks and white space that may stand around a value without being part of it. */
const EDGE = /[\s　|•·●▪■◦‣,;:：、。・，；~*_=►▸›→\-–—―/\\&@…]/u;

/** The part of a text without separators at its ends: offsets [from, to). */
export function withoutEdgeMarks(text: string): { from: number; to: number } {
  let from = 0;
  let to = text.length;
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return { from, to };
}
