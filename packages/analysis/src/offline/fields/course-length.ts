import { part, type Slice } from '../text/slice.ts';

const UNITS =
  'h|hs|hrs?|hours?|days?|weeks?|credits?|ects|cpd(?: points)?|stunden|std|tage?|wochen|le?|ue|heures?|jours?|semaines?|horas?|d[ií]as?|semanas?|cr[ée]ditos?|ore|giorni|settimane|crediti|cfu|ecm|uur|uren|dagen|weken|godz(?:in[ay]?)?|dni|часов|часа|час|ч|дней|недель|годин|学时|學時|課時|时间|時間';

/** Whether a certificate still counts: "vigente", "unbefristet", "valid". */
const VALID =
  'valid|current|active|in date|no expiry|gültig|unbefristet|en cours de validité|en vigueur|valide|vigente|en vigor|en vigencia|in corso di validità|in vigore|valido|valida|válid[oa]|em vigor|geldig|onbepaalde duur|ważn[eya]|bezterminowo|bezterminowe|действует|бессрочно|gäller|gyldig|platn[éý]|有効|有效';

const WHOLE = new RegExp(String.raw`^\d{1,4}(?:[.,]\d{1,3})?\s*-?(?:${UNITS})\.?$`, 'iu');
const VALID_TAIL = new RegExp(String.raw`(?:,\s|\s[(–-]\s?)(?:${VALID})\)?$`, 'iu');
const TAIL = new RegExp(String.raw`[,;]?\s*[(（]?(?<!\d)\d{1,4}(?:[.,]\d)?\s*-?(?:${UNITS})\.?[)）]?$`, 'iu');

/** Whether a text is how long a course took and nothing else: "40 h", "60 ore", "20 UE", "3 ECTS". */
export const isCourseLength = (text: string): boolean => WHOLE.test(text.trim());

function withoutTail(name: Slice, shape: RegExp): Slice {
  const tail = shape.exec(name.text);
  return tail === null || tail.index === 0 ? name : part(name, 0, tail.index);
}

/** The name of a course without how long it took: "First aid, 16 hours". */
export const withoutCourseLength = (name: Slice): Slice => withoutTail(name, TAIL);

/** A certificate without the word for that it counts: "BLS, Red Cross, vigente". */
export const withoutValidity = (name: Slice): Slice => withoutTail(name, VALID_TAIL);
