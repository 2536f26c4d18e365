const SUBJECT =
  /^(?:schwerpunkte?|fachrichtung|studienrichtung|vertiefung(?:srichtung)?|spezialisierung|spécialité|spécialisation|filière|especialidad|mención|ramo|indirizzo|curriculum|specializzazione|afstudeerrichting|specjalność|kierunek|inriktning)\s(?!.*(?:schule|universi))/iu;

/** "Fachrichtung Systemtechnik", "Schwerpunkt Bildnerisches Gestalten": the field within a study, by the word for one. */
export const namesSubject = (text: string): boolean => SUBJECT.test(text);
