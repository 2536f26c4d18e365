import { foldKey, phraseSet } from '../text/fold.ts';

/** What stands for "still going on" at the end of a range. */
const PRESENT = [
  'present|current|currently|now|ongoing|today|to date|till date|till now|until now|until present|till present|to present|the present|present day|date',
  'heute|aktuell|derzeit|laufend|bis heute|bis jetzt|jetzt|gegenwärtig|gegenwart|andauernd|dato|bis dato|fortlaufend',
  "aujourd'hui|aujourd hui|présent|actuel|actuelle|actuellement|en cours|à ce jour|ce jour|maintenant|à présent|nos jours",
  'actualidad|la actualidad|presente|el presente|actual|actualmente|hoy|a la fecha|la fecha|en curso|ahora|hasta la fecha',
  'oggi|ad oggi|attuale|in corso|attualmente|presente|a oggi',
  'atual|o presente|presente|atualmente|hoje|até o momento|o momento|momento|em curso|em andamento|até à data|atualidade',
  'heden|nu|tot heden|huidig|tot nu|vandaag',
  'obecnie|teraz|do chwili obecnej|chwili obecnej|do dziś|nadal|dzisiaj|do teraz|obecny',
  'настоящее|настоящее время|по настоящее время|наст время|н в|сейчас|текущее время|сегодня|настоящий момент|нынешнее время',
  'nuværende|nåværende|pågående|nuvarande|dags dato|nykyinen|současnost|současnosti|dosud|günümüz|halen|devam ediyor|теперішній час|дотепер|prezent',
  '現在|现在|至今|目前|今|現職|在職中|今日',
];

/** A start without an end: "since 2019". */
const SINCE =
  'since|from|seit|ab|seither|depuis|depuis le|à partir de|desde|dal|dall|da|a partir de|sinds|vanaf|od|с|от|sedan|siden|від|з|since approx';

const TO =
  'to|until|till|through|thru|bis|à|au|jusqu|hasta|a|al|até|ao|fino a|tot|t m|tm|do|по|до|til|till|и|至|到|から|to the|bis zum';

const SEASONS =
  'spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|voorjaar|lente|zomer|herfst|najaar|wiosna|lato|jesień|zima|весна|лето|осень|зима|wintersemester|sommersemester|ws|ss|wise|sose|semester|春|夏|秋|冬|early|mid|late|anfang|mitte|ende|début|fin|principios|mediados|finales';

const QUARTERS = 'q|quarter|quartal|trimestre|trim|t|kw|h|kwartał|kwartaal|квартал|кв|semestre|halbjahr|hj';

export const PRESENT_PHRASES: ReadonlySet<string> = phraseSet(...PRESENT);
/** Last words of phrases for the present: a narrow column may break the phrase before them. */
export const PRESENT_TAILS: ReadonlySet<string> = new Set(
  [...PRESENT_PHRASES].flatMap((phrase) =>
    phrase.includes(' ') ? [phrase.slice(phrase.indexOf(' ') + 1)] : [],
  ),
);
export const SINCE_PHRASES: ReadonlySet<string> = phraseSet(SINCE);
export const TO_PHRASES: ReadonlySet<string> = phraseSet(TO);
export const SEASON_WORDS: ReadonlySet<string> = phraseSet(SEASONS);
export const QUARTER_WORDS: ReadonlySet<string> = phraseSet(QUARTERS);

/** Small words between the parts of one date: "marzo de 2020", "5th of May 2020", "март 2020 г." */
export const DATE_GLUE: ReadonlySet<string> = phraseSet('de|del|of|the|di|do|da|von|vom|den|le|el|van');

/** Japanese eras: the year before their first (Reiwa 1 = 2019). */
export const ERAS: ReadonlyMap<string, number> = new Map(
  [
    ['令和', 2018],
    ['平成', 1988],
    ['昭和', 1925],
    ['大正', 1911],
  ].map(([name, year]) => [foldKey(String(name)), Number(year)]),
);
