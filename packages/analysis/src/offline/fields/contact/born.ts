/** "Born 5 May 1994", "Nato a Pisa il 21/07/1985", "geb. am 3.4.1990 in Ulm": the words before a date of birth. */
export const BORN =
  /(?:(?<!\p{L})(?:born(?: on| in)?|geboren|geb\.|né\(?e?\)? (?:le|à)|née (?:le|à)|naci(?:d[oa]|ó)|nat[oa](?:\/[oa])? (?:il|a|in)|nascid[oa](?:\([ao]\))?|urodzon[ya]|ur\.|народи(?:вся|лася)|род\.|родил(?:ся|ась)|narozen[aý]?|född|født|doğum)|生年月日|出生)[^\d]{0,40}/iu;
