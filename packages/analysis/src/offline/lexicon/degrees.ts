import { fold, foldKey } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { isTradeSchool } from './organisations.ts';
import { isPlaceName } from './places.ts';
import { isTown } from './towns/is-town.ts';
import { VOCATIONAL_DEGREES, WEAK_VOCATIONAL } from './vocational-degrees.ts';

/**
 * What degrees are called, longest first where one begins another: en · de · fr · es · it · pt · nl · pl · ru.
 * A degree's name may go on with the words that belong to it ("Bachelor of Science", "Licence professionnelle").
 */
const NAMES =
  'bachelor of science honours|bachelor of science hons|bachelor of science|bachelor of arts|bachelor of engineering|bachelor of technology|bachelor of business administration|bachelor of commerce|bachelor of laws|bachelor of fine arts|bachelor of education|bachelor of medicine|bachelor of applied science|bachelor of computer science|bachelor of architecture|bachelor of design|bachelor of music|bachelor of nursing|bachelor s degree|bachelors degree|bachelor degree|bachelors|bachelor|master of science|master of arts|master of engineering|master of business administration|master of technology|master of fine arts|master of laws|master of public health|master of public administration|master of education|master of research|master of philosophy|master of computer science|master of applied science|master of social work|master of architecture|master of design|master of public policy|executive mba|master s degree|masters degree|master degree|masters|master|doctor of philosophy|doctor of medicine|doctor of education|doctor of science|juris doctor|doctorate|doctoral degree|doctor|phd candidate|phd student|ph d candidate|phd|ph d|dphil|postdoctoral|associate of applied science|associate of science|associate of arts|associate s degree|associates degree|associate degree|associate|high school diploma|leaving certificate|irish leaving certificate|higher national diploma|higher national certificate|postgraduate diploma|postgraduate certificate|graduate diploma|graduate certificate|advanced diploma|diploma of higher education|foundation degree|national diploma|diploma|professional certificate|certificate|ged|a levels|a level|as level|gcse|gcses|o levels|international baccalaureate|ib diploma|secondary school certificate|higher secondary certificate|higher secondary|ssc|hsc|intermediate|matriculation|minor|major|exchange semester|exchange program|exchange|study abroad|bootcamp|coursework|b sc hons|bsc hons|ba hons|beng hons|b sc|bsc|b s|bs|b a|ba|b eng|beng|b tech|btech|b e|be|b com|bcom|bba|bfa|b f a|b ed|bed|bca|llb|ll b|mbbs|m sc|msc|m s|ms|m a|ma|m eng|meng|m tech|mtech|m e|mba|m b a|mfa|mph|mpa|mca|mphil|m phil|mres|llm|ll m|med|m ed|jd|j d|md|m d|edd|a a s|aas|a s|a a|hnd|hnc|btec|nvq|bscs|bsee|msee|mscs|bas|emba|pgdm|pgce|bs ms|meng|bsba' +
  '|certificate i|certificate ii|certificate iii|certificate iv|cert iii|cert iv|advanced certificate|advanced diploma|graduate certificate|graduate diploma|vocational diploma|trade certificate|higher school certificate|hsc|wace|qce|sace|vce|nvq level 2|nvq level 3|nvq level 4|btec level 3|extended diploma|level 3 diploma|leaving certificate|national 5|scottish highers|highers' +
  '|bachelorstudium|masterstudium|diplom ingenieur|diplom informatiker|diplom informatikerin|diplom kaufmann|diplom kauffrau|diplom betriebswirt|diplom|dipl ing|dipl inf|dipl kfm|dipl|magister artium|magister|staatsexamen|erstes staatsexamen|zweites staatsexamen|promotion|dr ing|dr rer nat|dr med|dr phil|doktor|allgemeine hochschulreife|fachgebundene hochschulreife|hochschulreife|fachhochschulreife|fachabitur|abitur|matura|mittlere reife|mittlerer schulabschluss|realschulabschluss|hauptschulabschluss|berufsausbildung|ausbildung|lehre|umschulung|techniker|meister|fachwirt|berufsmatura|eidgenössisches fähigkeitszeugnis|efz|zertifikat|auslandssemester|grundstudium|hauptstudium|studium' +
  '|licence professionnelle|licence|master 1|master 2|master recherche|master professionnel|mastère spécialisé|mastère|maîtrise|doctorat|thèse|dea|dess|dut|deust|deug|bts|but|brevet de technicien supérieur|diplôme d ingénieur|diplôme d études collégiales|diplôme national|diplôme universitaire|diplôme|titre professionnel|cycle ingénieur|cycle préparatoire|classes préparatoires aux grandes écoles|classes préparatoires|classe préparatoire|cpge|prépa|baccalauréat scientifique|baccalauréat général|baccalauréat technologique|baccalauréat professionnel|baccalauréat|bac s|bac es|bac l|bac sti2d|bac pro|bac 5|bac 3|bac 2|bac|cap|bep|certificat|ingénieur' +
  '|licenciatura|licenciado|licenciada|grado universitario|doble grado|grado superior|grado medio|grado|ingeniería técnica|ingeniería superior|ingeniería|ingeniero|máster universitario|máster oficial|máster|maestría|doctorado|posgrado|postgrado|diplomado|diplomatura|técnico superior|técnico medio|técnico|ciclo formativo de grado superior|ciclo formativo|fp superior|formación profesional|bachillerato|bachiller|eso|tecnólogo|especialización|certificado|tecnicatura|profesorado|secundaria|preparatoria' +
  '|laurea magistrale|laurea triennale|laurea specialistica|laurea vecchio ordinamento|laurea a ciclo unico|laurea|dottorato di ricerca|dottorato|diploma di maturità|maturità scientifica|maturità classica|maturità|diploma di scuola superiore|diploma di perito|diploma superiore|diploma tecnico|diploma accademico|perito|master universitario|master di i livello|master di ii livello|specializzazione|attestato|qualifica professionale' +
  '|bacharelado|bacharel|licenciatura|mestrado integrado|mestrado profissional|mestrado|mestre|doutorado|doutoramento|doutor|pós graduação|pós doutorado|especialização|tecnólogo|curso técnico|ensino médio|ensino secundário|ensino fundamental|graduação|técnico|curso superior de tecnologia|curso superior|curso profissional|engenharia' +
  '|hbo bachelor|hbo|wo bachelor|wo master|wo|mbo niveau 4|mbo 4|mbo|vwo|havo|vmbo|mavo|propedeuse|doctoraal|doctorandus|drs|ingenieur|gymnasium α|gymnasium β|gymnasium alpha|gymnasium alfa|gymnasium bèta|gymnasium a|gymnasium b|atheneum a|atheneum b|hbs a|hbs b|gymnasium|atheneum|middelbare school|associate degree' +
  '|licencjat|inżynier|inż|magister inżynier|mgr inż|mgr|studia magisterskie|studia inżynierskie|studia licencjackie|studia podyplomowe|studia doktoranckie|studia i stopnia|studia ii stopnia|doktorat|matura|technik|tytuł zawodowy|świadectwo dojrzałości|wykształcenie średnie' +
  '|бакалавр|бакалавриат|магистр|магистратура|специалист|специалитет|аспирант|аспирантура|кандидат наук|кандидат|доктор наук|диплом|среднее профессиональное|среднее специальное|среднее полное|среднее общее|высшее|неполное высшее|инженер' +
  '|kandidatexamen|masterexamen|civilingenjör|högskoleexamen|gymnasieexamen|bakalář|inženýr|магістр|молодший бакалавр|молодший спеціаліст|спеціаліст|доктор філософії|повна вища|аспірантура|неповна вища|магистрант|ординатура|интернатура|інтернатура|lisans|yüksek lisans|doktora|önlisans|cand|hf|hhx|stx';

const PHRASES: ReadonlySet<string> = new Set(
  [NAMES, ...VOCATIONAL_DEGREES].flatMap((names) => names.split('|')).map(foldKey),
);
const MAX_PHRASE_WORDS = 5;
const DOTTED = /\./g;
/** Swedish and German compounds: "Sjuksköterskeprogrammet", "Lehramtsstudium". */
const COMPOUND = /.{4}(?:programmet|examen|studium|abschluss|reife|ausbildung|eksamen)$/;

const HAN_NAMES = [
  '学士',
  '學士',
  '專科',
  '大專',
  '文憑',
  '修士',
  '博士',
  '硕士',
  '碩士',
  '本科',
  '大专',
  '专科',
  '高中',
  '学位',
  '卒業',
  '研究生',
  '卒',
  '修了',
  '中退',
  '入学',
].map(fold);

/** Weak names are words of other things as well: they count only where more speaks for a degree. */
const WEAK = new Set(
  'associate|intermediate|major|minor|be|me|ma|ba|ms|bs|as|aa|a a|a s|m e|b e|doctor|master|techniker|meister|ingenieur|certificate|certificat|certificado|zertifikat|diploma|technik|tecnico|perito|specialist|специалист|инженер|ingeniero|ingenieria|engenharia|wo|cap|but|licence|exchange|coursework|bootcamp|grado|high|eso|dut|studium|ausbildung|umschulung|lehre|hf|bed|med|cand|kandidat|ingenieur|gymnasium|высшее|bac|qualifica|maitrise|lisans|secundaria|preparatoria'
    .split('|')
    .concat(WEAK_VOCATIONAL.split('|')),
);

/** "Lehre zum Maurer", "Ausbildung als Köchin": what somebody was trained as leaves no doubt. */
const TRAINED_AS = /^\s(?:zum|zur|als)\s\p{Lu}/u;

/** The degree at the start of a text: how long it is and whether its name leaves no doubt. */
export type DegreeName = { readonly length: number; readonly sure: boolean };

/** Finds a degree's name that begins at `from` (a word's start). */
export function degreeAt(text: string, from: number): DegreeName | null {
  const rest = text.slice(from, from + 80);
  let best: DegreeName | null = null;
  const ends = /[\p{L}\p{M}\p{N}'’]+[.*]?/gu;
  let count = 0;
  for (const word of rest.matchAll(ends)) {
    if (count === MAX_PHRASE_WORDS || (count === 0 && word.index > 0)) break;
    count += 1;
    const end = word.index + word[0].length;
    const said = rest.slice(0, end);
    if (/[,;:|•(]/.test(said)) break;
    const key = foldKey(said);
    const honours = /^\s*\((?:hons|honours|honors)\.?\)/iu.exec(rest.slice(end))?.[0].length ?? 0;
    const trained = TRAINED_AS.test(rest.slice(end));
    if (PHRASES.has(key))
      best = { length: end + honours, sure: !WEAK.has(key) || DOTTED.test(said) || trained };
    DOTTED.lastIndex = 0;
    if (count === 1 && COMPOUND.test(key)) best ??= { length: end, sure: true };
  }
  return best;
}

/** "Adelphi, MD": the state behind a town, and no doctor of medicine. */
function isState(text: string, at: number): boolean {
  if (!/^(?:MD|MA|MS|ME)(?:\s\d{5})?$/.test(text.slice(at).trim())) return false;
  const [town = '', after] = text.slice(0, at).split(',').slice(-2);
  return after === ' ' && (isTown(town.trim()) || isPlaceName(town.trim()));
}

/** The first degree name in a text, with its place; the second half of a compound ("Pós-Licenciatura") begins none. */
export function findDegree(text: string): (DegreeName & { readonly from: number }) | null {
  let weak: (DegreeName & { from: number }) | null = null;
  for (const word of text.slice(0, 200).matchAll(/(?<![\p{L}\p{N}.'’]|\p{L}-)[\p{L}\p{N}]/gu)) {
    const found = isState(text, word.index) ? null : degreeAt(text, word.index);
    if (found?.sure === true) return { ...found, from: word.index };
    if (found !== null) weak ??= { ...found, from: word.index };
  }
  return weak;
}

/** Diplomas of Québec, whose letters are words or months elsewhere, and schools that name the level they end with. */
const WHOLE_NAMES =
  /^(?:DES|DEP|DEC|AEC|DVS|ASP|Grundschule|Volksschule|Primarschule|Hauptschule|Realschule|Mittelschule|Oberschule|Werkrealschule|Gesamtschule)$/;

/** How much a text reads like a degree, 0 to 1. */
export const degreeScore = remember((text: string): number => {
  if (text.length > 200 || isTradeSchool(text)) return 0;
  if (WHOLE_NAMES.test(text)) return 1;
  const folded = fold(text);
  if (HAN_NAMES.some((name) => folded.includes(name))) return 0.8;
  const found = findDegree(text);
  if (found === null) return 0;
  return found.sure ? (found.from === 0 ? 1 : 0.8) : found.from === 0 ? 0.65 : 0.2;
});
