/** Ends of compound job names in German, Dutch and the Scandinavian languages, folded. */
const COMPOUNDS =
  'entwickler|entwicklerin|ingenieur|ingenieurin|leiter|leiterin|leitung|berater|beraterin|manager|managerin|analyst|analystin|assistent|assistentin|assistenz|techniker|technikerin|referent|referentin|kaufmann|kauffrau|fachmann|fachfrau|praktikant|praktikantin|student|studentin|koordinator|koordinatorin|spezialist|spezialistin|architekt|architektin|administrator|administratorin|designer|designerin|informatiker|informatikerin|mitarbeiter|mitarbeiterin|bearbeiter|bearbeiterin|arbeiter|arbeiterin|fuhrer|fuhrerin|meister|meisterin|kraft|lehrer|lehrerin|programmierer|tester|testerin|schwester|pfleger|pflegerin|helfer|helferin|angestellte|angestellter|beauftragte|beauftragter|anwalt|anwaltin|arzt|arztin|therapeut|therapeutin|fahrer|fahrerin|verkaufer|verkauferin|einkaufer|einkauferin|monteur|monteurin|elektroniker|elektronikerin|mechaniker|mechanikerin|mechatroniker|schlosser|schlosserin|installateur|gartner|gartnerin|vertreter|vertreterin|makler|maklerin|padagoge|padagogin|psychologe|psychologin|sekretar|sekretarin|direktor|direktorin|redakteur|redakteurin|ausbilder|ausbilderin|trainer|trainerin|betreuer|betreuerin|gehilfe|gehilfin|buchhalter|buchhalterin|praktikum|kellner|kellnerin|koch|kochin|chefin|fachwirt|fachwirtin|betriebswirt|betriebswirtin|okonom|okonomin|bauer|bauerin|zeichner|zeichnerin|laborant|laborantin|disponent|disponentin|gestalter|gestalterin|vorstand|schaffner|wart|warter|warterin' +
  '|ontwikkelaar|medewerker|medewerkster|beheerder|adviseur|begeleider|begeleidster|verpleegkundige|leerkracht|verzorgende|chauffeur|verkoper|verkoopster|directeur|docent|leraar|lerares|consulent|consulente|secretaris|secretaresse|jurist|bediende|hulp|leider|leidster|onderzoeker|bezorger|schoonmaker|bewaker|ambtenaar|assistente|stagiair|stagiaire|deskundige|opzichter|tekenaar|coordinator|specialist' +
  '|utvecklare|ingenjor|udvikler|utvikler|ledare|leder|konsult|konsulent|skoterska|larare|chef|ansvarig|bitrade|handlaggare|skotare|pedagog|saljare|arbetare|montor|forare|radgivare|samordnare|assistent|lakare|vikarie|sygeplejerske|sykepleier|laerer|medarbejder|medarbeider|radgiver|sekretaer|tekniker|ekonom';

export const COMPOUND_ENDS: readonly string[] = COMPOUNDS.split('|');

/**
 * Ends that words for people at work have in one language or another; other words have them too, so they are weak
 * evidence. Folded: no accents.
 */
const PERSON_ENDS =
  /(?:[^d]erin|istin|arin|torin|eurin|[ltd]antin|dentin|ologin|ologe|therapeut|ateur|atrice|iseur|iseuse|eteur|euse|icien|icienne|logue|logiste|thecaire|ista|istka|ystka|[ai]dora?|ologo|ologa|tore|trice|aiolo|arz|arka|ownik|owniczka|owca|atorka|erka|entka|antka|kundige|skoterska|ologist|ician|therapist|maker|keeper|worker|telka|ovnik|ovnice)$/;
const NO_PERSON =
  /^(?:berlin|medizin|beatrice|salvatore|batista|baptista|ecuador|salvador|boavista|revista|entrevista|conquista|rivista|intervista|settore|motore|catalogue|dialogue|epilogue|prologue|distribuidora|comercializadora|comercializador|construtora|constructora|computador|mentorin|institutrice|formularz|komentarz|inwentarz|kalendarz|cmentarz)$/;

/** Whether a folded word looks like one for a person at work: "Bilanzbuchhalterin", "gruista", "ramoneur". */
export const endsLikePerson = (word: string): boolean =>
  word.length >= 6 && PERSON_ENDS.test(word) && !NO_PERSON.test(word);
