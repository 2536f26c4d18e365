import { foldKey, phraseSet } from '../text/fold.ts';

/** What stands for "still going on" at the end of a range. */
const PRESENT = [
  'present|current|currently|now|ongoing|today|to date|till date|till now|until now|until present|till present|to present|the present|present day|date',
  'heute|akt|aktuell|derzeit|laufend|bis heute|bis jetzt|jetzt|gegenwärtig|gegenwart|andauernd|dato|bis auf weiteres|bis dato heute|unbefristet|bis dato|fortlaufend',
  "aujourd'hui|aujourd hui|présent|actuel|actuelle|actuellement|en cours|à ce jour|ce jour|maintenant|à présent|nos jours",
  'actualidad|act|actualm|la actualidad|presente|el presente|actual|actualmente|hoy|a la fecha|la fecha|en curso|ahora|hasta la fecha|hoy en día|el día de hoy|vigente|hasta hoy|hasta ahora|hasta el presente|hasta la actualidad',
  'oggi|att|ad oggi|attuale|in corso|attualmente|presente|a oggi|tutt oggi|a tutt oggi|adesso|ora|tuttora|fino ad oggi',
  'atual|o presente|presente|atualmente|hoje|até o momento|o momento|momento|em curso|em andamento|até à data|atualidade|a atualidade|à atualidade|ao presente|ao momento|os dias atuais|os dias de hoje|data atual|à data|até hoje|até o presente|até ao presente|até ao momento|até à atualidade|até agora',
  'heden|nu|tot heden|huidig|tot nu|vandaag|tot nu toe|lopend|tot op heden',
  'obecnie|teraz|do chwili obecnej|chwili obecnej|do dziś|nadal|dzisiaj|do teraz|obecny|dziś|dnia dzisiejszego|do dnia dzisiejszego|chwila obecna|trwa|w trakcie',
  'до настоящего времени|настоящего времени|наст вр|н вр|нв|сей день|сегодняшний день|текущий момент|сих пор|наше время|нынешний момент|настоящее|настоящее время|по настоящее время|наст время|н в|сейчас|текущее время|сегодня|настоящий момент|нынешнее время',
  'nuværende|nåværende|pågående|nuvarande|dags dato|idag|i dag|pågår|tills vidare|nuläget|nykyinen|současnost|současnosti|do současnosti|dosud|doposud|doteď|teď|trvá|súčasnosť|súčasnosti|doteraz|günümüz|halen|devam ediyor|теперішній час|дотепер|теперішнього часу|наш час|сьогодні|досі|цей час|н ч|prezent',
  '現在|现在|现今|如今|迄今|在职|今に至る|現在に至る|在学中|就業中|至今|目前|今|現職|在職中|仍在職|仍在职|仍在學|仍在学|就職中|在任|就任中|在籍中|在籍|継続中|进行中|進行中|现任|現任|いまに至る|今日',
];

/** A start without an end: "since 2019". */
const SINCE =
  'начиная с|починаючи з|自|since|from|seit|ab|seither|depuis|depuis le|à partir de|desde|dal|dall|da|a partir de|sinds|vanaf|od|с|от|sedan|siden|від|з|since approx';

/** The same, printed behind the date: "2019年4月より", "2020年3月起". */
const SINCE_AFTER = '起|以来|より|以降';

const TO =
  '迄|to|until|till|through|thru|bis|à|au|jusqu|hasta|a|al|até|ao|fino a|tot|t m|tm|do|по|до|til|till|и|至|到|から|to the|bis zum';

const SEASONS =
  'spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|voorjaar|lente|zomer|herfst|najaar|wiosna|lato|jesień|zima|wiosną|latem|jesienią|zimą|sommar|sommaren|våren|vår|hösten|höst|vintern|vinter|sommeren|høst|høsten|efterår|forår|jaro|léto|podzim|rentrée|veranos|verões|zomers|estati|inverni|estivo|estiva|estivi|estive|invernale|invernali|inviernos|étés|hivers|saisons|весна|лето|осень|зима|wintersemester|sommersemester|ws|ss|wise|sose|semester|春|夏|秋|冬|early|mid|late|anfang|mitte|ende|début|fin|principios|mediados|finales';

const QUARTERS = 'q|quarter|quartal|trimestre|trim|t|kw|h|kwartał|kwartaal|квартал|кв|semestre|halbjahr|hj';

export const PRESENT_PHRASES: ReadonlySet<string> = phraseSet(...PRESENT);
/** Last words of phrases for the present: a narrow column may break the phrase before them. */
export const PRESENT_TAILS: ReadonlySet<string> = new Set(
  [...PRESENT_PHRASES].flatMap((phrase) =>
    phrase.includes(' ') ? [phrase.slice(phrase.indexOf(' ') + 1)] : [],
  ),
);
export const SINCE_PHRASES: ReadonlySet<string> = phraseSet(SINCE);
export const SINCE_AFTER_PHRASES: ReadonlySet<string> = phraseSet(SINCE_AFTER);
export const TO_PHRASES: ReadonlySet<string> = phraseSet(TO);
export const SEASON_WORDS: ReadonlySet<string> = phraseSet(SEASONS);
export const QUARTER_WORDS: ReadonlySet<string> = phraseSet(QUARTERS);

/** Small words between the parts of one date: "marzo de 2020", "5th of May 2020", "март 2020 г." */
export const DATE_GLUE: ReadonlySet<string> = phraseSet('de|del|of|the|di|do|da|von|vom|den|le|el|van');

/** Eras of Japan and of the Republic of China: the year before their first (Reiwa 1 = 2019, Minguo 1 = 1912). */
export const ERAS: ReadonlyMap<string, number> = new Map(
  [
    ['令和', 2018],
    ['平成', 1988],
    ['昭和', 1925],
    ['大正', 1911],
    ['民國', 1911],
    ['民国', 1911],
  ].map(([name, year]) => [foldKey(String(name)), Number(year)]),
);

/** Eras by their letter, as forms print them: "H31.4", "R1/5". */
export const ERA_LETTERS: ReadonlyMap<string, number> = new Map([
  ['r', 2018],
  ['h', 1988],
  ['s', 1925],
]);
