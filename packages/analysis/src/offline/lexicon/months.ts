import { foldKey } from '../text/fold.ts';

/** Month names and their short forms: en, de, fr, es, it, pt, nl, pl, ru, and the neighbours sv, da/no, cs, uk, tr, fi, hu, ro. */
const NAMES: readonly string[] = [
  'jan|gener|tammi|january|januar|jänner|jaenner|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|styczeń|stycznia|sty|январь|января|янв|leden|ledna|січень|січня|січ|ocak|oca|tammikuu|január|ianuarie|ian',
  'feb|febrer|helmi|peb|february|febr|februar|feber|février|fév|févr|fev|febrero|febbraio|fevereiro|februari|luty|lutego|lut|февраль|февраля|фев|февр|únor|února|лютий|лютого|лют|şubat|şub|helmikuu|február|februarie',
  'mar|març|maret|márc|maalis|march|märz|maerz|mrz|mars|marzo|março|maart|mrt|marzec|marca|март|марта|мар|marts|březen|března|березень|березня|бер|mart|maaliskuu|március|martie',
  'apr|huhti|ápr|april|avril|avr|abril|abr|aprile|kwiecień|kwietnia|kwi|апрель|апреля|апр|duben|dubna|квітень|квітня|кві|nisan|nis|huhtikuu|április|aprilie',
  'may|maig|touko|mai|mayo|maggio|mag|maio|mei|maj|maja|май|мая|květen|května|травень|травня|тра|mayıs|toukokuu|május',
  'jun|juny|kesä|june|juni|juin|junio|giugno|giu|junho|czerwiec|czerwca|cze|июнь|июня|июн|červen|června|червень|червня|чер|haziran|haz|kesäkuu|június|iunie|iun',
  'jul|juliol|heinä|july|juli|juillet|juil|julio|luglio|lug|julho|lipiec|lipca|lip|июль|июля|июл|červenec|července|липень|липня|лип|temmuz|tem|heinäkuu|július|iulie|iul',
  'aug|aoû|agost|agustus|agu|ags|elo|august|août|aout|agosto|ago|augustus|augusti|sierpień|sierpnia|sie|август|августа|авг|srpen|srpna|серпень|серпня|сер|ağustos|ağu|elokuu|augusztus',
  'sep|szept|syys|sept|september|septembre|septiembre|setiembre|settembre|set|setembro|wrzesień|września|wrz|сентябрь|сентября|сен|сент|září|вересень|вересня|вер|eylül|eyl|syyskuu|szeptember|septembrie',
  'oct|loka|october|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|październik|października|paź|октябрь|октября|окт|říjen|října|жовтень|жовтня|жов|ekim|eki|lokakuu|október|octombrie',
  'nov|marras|november|novembre|noviembre|novembro|listopad|listopada|lis|ноябрь|ноября|ноя|нояб|листопад|листопада|лис|kasım|kas|marraskuu|noiembrie',
  'dec|des|desember|desembre|joulu|december|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|grudzień|grudnia|gru|декабрь|декабря|дек|prosinec|prosince|грудень|грудня|гру|aralık|ara|joulukuu|decembrie',
];

const MONTHS = new Map<string, number>(
  NAMES.flatMap((names, index) =>
    names.split('|').map((name): [string, number] => [foldKey(name), index + 1]),
  ),
);

const MIN_PREFIX = 3;

/** 1 to 12 for a month's name cut short by the writer ("aoû.", "sett."): any beginning that one month alone has. */
export function monthOfPrefix(key: string): number | undefined {
  if (key.length < MIN_PREFIX) return undefined;
  const found = new Set<number>();
  for (const [name, month] of MONTHS) if (name.startsWith(key)) found.add(month);
  const [month] = found;
  return found.size === 1 ? month : undefined;
}

/** 1 to 12 for a folded month name in any of the languages, else undefined. */
export const monthOf = (key: string): number | undefined => MONTHS.get(key);
