/** How long something lasted: "2 years 3 months", "(1 yr 4 mos)", "6 лет 3 месяца". */
const DURATION =
  /^[([]?(?:(?:about|ca\.?|circa|~)\s*)?\d{1,2}(?:[.,]\d)?\+?\s*(?:years?|yrs?|y|months?|mos?|mths?|jahre?|monate?|ans?|mois|años?|meses|mes|mesi|mese|anni|anno|anos?|jaar|maanden|maand|lata?|lat|rok|mies(?:iąc\p{L}*|\.)?|лет|года?|мес(?:яц\p{L}*|\.)?|年|个月|ヶ月|か月|カ月)(?:[\s,.]*\d{1,2}\s*\p{L}{1,8}\.?)?[)\]]?$/iu;
const MAX_CHARS = 40;

/** Whether a text is a duration and nothing else: it follows from the dates beside it. */
export const isDuration = (text: string): boolean => text.length <= MAX_CHARS && DURATION.test(text.trim());
