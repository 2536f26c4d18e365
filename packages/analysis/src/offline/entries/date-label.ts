/** Words that say what a date beside them is, before a single date: "Abschluss 2019", "Concluído em 2015". */
const LABEL =
  /(?:^|[\s|•·,;(–—-])(?:dates?|period|duration|zeitraum|datum|période|periodo|período|data|fecha|period|okres|период|期間|时间|issued|expires|expected(?: graduation)?|graduat(?:ed|ion)(?: date)?|completed(?: in)?|awarded(?: in)?|published|obtained(?: in)?|earned|valid (?:until|through|thru|to|till)|expir(?:y|ing|ation)(?: date)?|renewed|renewal|renews|updated|gültig bis|erneuert|valable jusqu(?:'|’)(?:en|au)|valide jusqu(?:'|’)(?:en|au)|renouvelée?(?: en)?|válid[oa] (?:hasta|até)|vigente hasta|renovad[oa](?: en| em)?|valid[oa] fino al?|scadenza|rinnov(?:o|at[oa])(?: nel)?|geldig tot|verlengd(?: in)?|ważn[eya] do|odnowion[eya]|действует до|действителен до|有効期限|有效期至|since|from|class of|anticipated|abgeschlossen(?: im)?|voraussichtlich(?:er abschluss)?|abschluss(?: im)?|bestanden|(?:dipl[oô]me )?obtenue?(?: en)?|promotion|session|obtenid[oa](?: en)?|finalizad[oa](?: en)?|terminad[oa](?: en)?|titulad[oa](?: en)?|conseguit[oa](?: (?:il|nel))?|conclus[oa](?: (?:il|nel))?|conclu[ií]d[oa](?: em)?|conclusão(?: prevista)?(?: em)?|(?:previsão de )?(?:término|conclusão)(?: em)?|previsão(?: para)?|previsto(?: en| em)?|prevista(?: per)?|formad[oa] em|cursand[oa]|frequentand[oa]|in corso|en cours|laufend|(?:diploma )?behaald(?: in)?|afgerond(?: in)?|ukończon[eya](?: w)?|uzyskan[eya](?: w)?|obron[ay](?: w)?|rok(?: ukończenia)?|examen|avslutad|ukončeno|выпуск|год окончания|окончил[а]?)\s*[:.]?\s*$/iu;

/** Words that lead into a range without being part of it: "De 2012 a 2017", "Dal 03/2016 al 12/2018", "vom 1.3. bis". */
const LEAD =
  /(?:^|[\s|•·,;:(–—-])(?:de|du|des|d['’]|dal|dall['’]|dalla?|da|do|vom|von|from|between|entre|entre le|van|vanaf|från|fra|od|w latach|w okresie|nel periodo|im zeitraum|с|desde|depuis|du mois de|de l['’]année)\s*$/iu;

const MAX_LABEL = 34;

/** How many characters before `from` announce the date there; 0 where none do. */
export function labelLength(text: string, from: number, isRange: boolean): number {
  const before = text.slice(Math.max(0, from - MAX_LABEL), from);
  const leads = isRange && !/\p{Lu}{3}\t$/u.test(before); // "DES | 2003–2008": letters in a cell of their own name a diploma
  const label = LABEL.exec(before) ?? (leads ? LEAD.exec(before) : null);
  return label === null ? 0 : label[0].length;
}
