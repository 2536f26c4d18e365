/**
 * The words that dates are written with, folded: lower case, without diacritics. Languages: en de fr es it pt nl pl ru (ja and
 * zh write months as numbers). Source: Unicode CLDR month names, wide and abbreviated, format and stand-alone forms.
 */
const MONTH_NAMES = [
  'january jan januar jaenner janner janvier janv enero ene gennaio gen janeiro januari stycznia styczen sty января январь янв',
  'february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari luty lutego lut февраля февраль фев февр',
  'march mar maerz marz mars marzo marco maart mrt marca marzec марта март мар mrz',
  'april apr avril avr abril abr aprile kwietnia kwiecien kwi апреля апрель апр',
  'may mai mayo maggio mag maio mei maja maj мая май',
  'june jun juni juin junio giugno giu junho czerwca czerwiec cze июня июнь июн',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec lip июля июль июл',
  'august aug aout agosto ago augustus sierpnia sierpien sie августа август авг',
  'september sep sept septembre septiembre settembre setembro set wrzesnia wrzesien wrz сентября сентябрь сен сент',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik paz октября октябрь окт',
  'november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru декабря декабрь дек',
];

/** As the tokens are: without diacritics, also where they make another letter (й, ё). */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const words = (text: string) => plain(text).split(' ');
const phrases = (text: string) => text.split('|').map((phrase) => words(phrase.trim()));

/** Month word → 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, month) => words(names).map((name): [string, number] => [name, month + 1])),
);

/** Ways to say that something goes on, as sequences of tokens; CJK characters are a token each. */
export const PRESENT_PHRASES: readonly string[][] = phrases(
  'present | current | currently | now | nowadays | today | ongoing | to date | till date | to this day | ' +
    'heute | aktuell | gegenwartig | gegenwart | jetzt | derzeit | laufend | dato | ' +
    "aujourd ' hui | present | actuel | actuelle | actuellement | a ce jour | en cours | maintenant | " +
    'actualidad | presente | actual | actualmente | hoy | la fecha | en curso | ' +
    'oggi | ad oggi | attuale | attualmente | in corso | ' +
    'atual | atualmente | hoje | o momento | ate ao momento | em curso | ' +
    'heden | nu | huidig | vandaag | lopend | ' +
    'obecnie | teraz | nadal | dzis | dzisiaj | do dzis | w trakcie | chwili obecnej | ' +
    'настоящее время | настоящий момент | наст . время | н . в | сейчас | сегодня | сегодняшний день | ' +
    '現 在 | 现 在 | 至 今 | 迄 今 | 目 前 | 今',
);

/** Words before a date that mean "from then until now". */
export const SINCE_PHRASES: readonly string[][] = phrases(
  'since | seit | ab | depuis | desde | dal | da | sinds | vanaf | od | с',
);

/** What stands between the two dates of a range, beside dashes. */
export const RANGE_PHRASES: readonly string[][] = phrases(
  'to | until | till | through | thru | bis | a | au | hasta | al | ate | fino a | tot | t / m | do | по | до | ' +
    'か ら | よ り | ~ | 〜 | → | 至 | 到 | ま て',
);

/** Words that may stand between day, month and year. */
export const DATE_FILLERS: ReadonlySet<string> = new Set(words('de del of di do da den der am'));

/** Japanese eras: the year before the era's first. */
export const ERAS: readonly { name: [string, string]; base: number }[] = [
  { name: ['令', '和'], base: 2018 },
  { name: ['平', '成'], base: 1988 },
  { name: ['昭', '和'], base: 1925 },
];
