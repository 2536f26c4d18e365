/** How long something lasted: "2 years 3 months", "(1 yr 4 mos)", "6 лет 3 месяца". */
const DURATION =
  /^[([]?(?:(?:about|ca\.?|circa|~)\s*)?\d{1,2}(?:[.,]\d)?\+?\s*(?:years?|yrs?|y|months?|mos?|mths?|jahre?|monate?|ans?|mois|años?|meses|mes|mesi|mese|anni|anno|anos?|jaar|maanden|maand|lata?|lat|rok|mies(?:iąc\p{L}*|\.)?|лет|года?|мес(?:яц\p{L}*|\.)?|年|个月|ヶ月|か月|カ月)(?:[\s,.]*\d{1,2}\s*\p{L}{1,8}\.?)?[)\]]?$/iu;
const MAX_CHARS = 40;

/** Whether a text is a duration and nothing else: it follows from the dates beside it. */
export const isDuration = (text: string): boolean => text.length <= MAX_CHARS && DURATION.test(text.trim());

const CONTRACT =
  /^\(?(?:cdi|cdd|int[ée]rim|stage|alternance|full[- ]time|part[- ]time|permanent|fixed[- ]term|vollzeit|teilzeit|befristet|unbefristet|festanstellung|temps plein|temps partiel|jornada completa|media jornada|(?:tempo|contratto a tempo) (?:pieno|indeterminato|determinato|parziale)|tempo (?:integral|parcial)|clt|voltijds?|deeltijds?|fulltime|parttime|pe[łl]ny etat|umowa o prac[ęe]|heltid|deltid|berufsbegleitend|nebenberuflich|im fernstudium|fernstudium|dual|en alternance|en formation continue|à distance|a distancia|semipresencial|presencial|a distanza|in presenza|ead|pós-laboral|in deeltijd|zaocznie|stacjonarnie|заочно|очно|pln[ýy] [úu]vazek)(?:\s*[,(]?\s*(?:de\s)?\d{1,3}\s*(?:%|h|uur|hours?|mois|months?|monate|meses|mesi|maanden|semaines|wochen)?\)?)?\)?$/iu;

/** Whether a text is a kind of contract and nothing else: "CDI", "Teilzeit (80 %)", "stage 6 mois". A bare "Stage" is a title. */
export const isContract = (text: string): boolean =>
  text.length <= MAX_CHARS && CONTRACT.test(text.trim()) && !/^(?:stage|alternance)$/iu.test(text.trim());
