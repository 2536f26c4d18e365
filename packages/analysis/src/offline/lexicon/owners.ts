const OWNERS =
  /(?:\s(?:&|and|und|et|y|e|i|en|och|og|a)\s(?:co|cie|cia|partners?|partnerzy|partneři|asociados|asocjados|associates|associés?|associati|associado|associados|wspólnicy|vennoten|collega['’]s|söhne|sohn|tochter|töchter|fils|filles|hijos?|hermanos?|figlio|figli|fratelli|filhos?|irmãos|zonen|zoon|zn|synowie|syn|synové|sons?|brothers|daughters?|söner|sønner)|\s(?:hermanos|irmãos|frères|fratelli|brothers|bros))\.?(?=$|[\s,–(/-](?!\p{L}+\s*(?:manager|director|lead)))/iu;

/** Whether a text is a firm named after its owners: "Hoffmann & Partner", "Vauquelin et Associés", "Lis i Wspólnicy". */
export const namesOwners = (text: string): boolean => OWNERS.test(text);
