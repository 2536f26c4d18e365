import { endsWithOneOf } from '../text/ends-with.ts';
import { fold, foldKey, phraseSet } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { ORGANISATION_ENDS, ORGANISATION_NOUNS } from './organisation-nouns.ts';
import { namesOwners } from './owners.ts';
import { isTown } from './towns/is-town.ts';

/** Legal forms: whoever carries one is an organisation. */
const LEGAL_FORMS = phraseSet(
  'inc|llc|ltd|limited|corp|corporation|co|company|plc|llp|lp|pllc|gmbh|ag|kg|ohg|ug|se|ev|e v|gbr|kgaa|mbh|eg|sa|sas|sarl|eurl|sasu|sl|slu|sc|srl|spa|s p a|snc|sapa|lda|ltda|eireli|me|bv|nv|vof|bvba|cv|oy|oyj|ab|as|asa|aps|a s|sp z o o|spolka|sp j|s c|zrt|kft|doo|d o o|ooo|ooo|ооо|оао|зао|пао|ао|ип|тов|pte|pty|pvt|private limited|sdn bhd|kk|k k|aş|a ş|şti|s r o|sro|s a|s l|b v|n v|s r l|s a s|s à r l',
);

/** Nouns that organisations carry in their names. */
const NOUNS = phraseSet(
  ...ORGANISATION_NOUNS,
  // working for oneself stands where the employer would
  'selbstständig|selbständig|selbstständigkeit|selbständigkeit|freiberufliche tätigkeit|auf eigene rechnung|libero professionista|libera professionista|lavoratore autonomo|lavoratrice autonoma|partita iva|lavoro in proprio|travailleur indépendant|travailleuse indépendante|auto entrepreneur|auto entreprise|micro entreprise|profession libérale|trabajador autónomo|trabajadora autónoma|cuenta propia|trabalhador independente|trabalhadora independente|recibos verdes|profissional liberal|conta própria|zelfstandige|zelfstandig ondernemer|zzp|zzper|eenmanszaak|eigen praktijk|własna działalność|działalność gospodarcza|частная практика|самозанятый|самозанятая|egenföretagare|selvstendig næringsdrivende|selvstændig',
  'university|college|school|institute|academy|bank|group|technologies|technology|labs|lab|laboratory|laboratories|systems|solutions|studio|studios|agency|software|consulting|consultancy|partners|holdings|holding|industries|services|hospital|clinic|foundation|ministry|department|restaurant|hotel|hotels|airlines|airways|logistics|pharma|pharmaceuticals|therapeutics|biotech|media|publishing|press|networks|network|ventures|capital|insurance|telecom|communications|energy|electronics|robotics|analytics|dynamics|interactive|entertainment|games|gaming|digital|creative|design|association|society|council|authority|government|federation|union|club|church|museum|library|theatre|theater|opera|orchestra|store|stores|shop|market|markets|supermarket|retail|cafe|café|coffee|bakery|farm|farms|motors|automotive|aerospace|aviation|railways|enterprises|international|global|worldwide|startup|start-up|nonprofit|ngo|charity|trust|army|navy|air force|reserves|marines|police|broadcasting|television|radio|data|cloud|security|health|healthcare|medical|center|centre|company|financial|finance|payments|fintech|works|factory|mills|brewery|properties|estate|realty|construction|engineering|architects|law|legal|associates|brothers|bros|sons|collective|cooperative|co-op|exchange|commission|bureau|institution|polytechnic|faculty|program|programme|freelance|self-employed|self employed|bootcamp|meetup|community|hub|house|team|platform|networks|apps|web services',
  'universität|hochschule|fachhochschule|schule|gymnasium|realschule|hauptschule|gesamtschule|berufsschule|berufskolleg|volkshochschule|technische universität|institut|akademie|verein|stiftung|bank|sparkasse|krankenhaus|klinikum|klinik|verlag|werke|werk|gruppe|gesellschaft|versicherung|versicherungen|amt|ministerium|behörde|stadt|landratsamt|praxis|kanzlei|agentur|universitätsklinikum|fakultät|lehrstuhl|bundeswehr|feuerwehr|rotes kreuz|genossenschaft|handwerkskammer|kita|kindergarten|grundschule|freiberuflich',
  'université|école|lycée|collège|institut|faculté|académie|banque|groupe|société|hôpital|clinique|fondation|ministère|mairie|association|agence|cabinet|assurances|laboratoire|éditions|entreprise|restaurant|hôtel|conseil|iut|cnrs|inria|insa|polytechnique|chambre|conservatoire|indépendant|supérieure',
  'universidad|escuela|colegio|instituto|facultad|academia|banco|grupo|hospital|clínica|fundación|ministerio|ayuntamiento|asociación|agencia|consultoría|empresa|seguros|laboratorio|editorial|soluciones|tecnologías|sistemas|servicios|centro|tienda|restaurante|ies|politécnica|autónomo|consejo|cooperativa|compañía',
  'università|scuola|liceo|istituto|politecnico|facoltà|accademia|banca|gruppo|ospedale|clinica|fondazione|ministero|comune|associazione|agenzia|azienda|assicurazioni|laboratorio|editrice|soluzioni|tecnologie|sistemi|servizi|centro|ristorante|albergo|studio|impresa|cooperativa|società|negozio|consorzio|ente',
  'universidade|escola|colégio|faculdade|academia|banco|grupo|hospital|clínica|fundação|ministério|câmara|prefeitura|associação|agência|consultoria|empresa|seguros|laboratório|editora|soluções|tecnologia|tecnologias|sistemas|serviços|centro|loja|restaurante|instituto|senai|senac|etec|fatec|politécnico|secretaria|tribunal',
  'universiteit|hogeschool|school|college|instituut|academie|ziekenhuis|stichting|gemeente|ministerie|vereniging|bureau|groep|bedrijf|verzekeringen|uitgeverij|oplossingen|diensten|winkel|lyceum|faculteit|kliniek|provincie|supermarkt|roc|onderneming|makelaardij',
  'uniwersytet|politechnika|szkoła|liceum|technikum|akademia|instytut|bank|grupa|szpital|klinika|fundacja|ministerstwo|urząd|stowarzyszenie|agencja|firma|ubezpieczenia|wydawnictwo|rozwiązania|systemy|usługi|sklep|restauracja|koło naukowe|wydział|przedsiębiorstwo|zakład|spółka|kancelaria|gimnazjum|przedszkole|centrum',
  'университет|институт|академия|школа|лицей|гимназия|колледж|техникум|банк|группа|больница|клиника|фонд|министерство|агентство|компания|студия|центр|лаборатория|завод|фабрика|магазин|ресторан|холдинг|корпорация|издательство|университета|факультет|кафедра|нии|мгу|мгту|вшэ|спбгу|мфти|администрация|общество|бюро|системы|технологии|решения|фирма|сбербанк|яндекс',
  'тов|пп|фоп|прат|пат|тзов|кп|дп|нпп|нпо|муп|гуп|фгуп|мбоу|гбоу|мкоу|маоу|мбдоу|мадоу|гбуз|фгбоу|фгбу|чоу|тк|гк|нии|окб|кб|нко|чоп|поликлиника|кофейня|кафе|отель|гостиница|санаторий|типография|аптека|супермаркет|гипермаркет|пиццерия|пекарня|ферма|комбинат|предприятие|объединение|автосервис|салон|ателье|детский сад|театр|музей|библиотека|редакция|газета|телеканал|радиостанция|суд|прокуратура|управление|департамент|комитет|филиал|агрохолдинг|диспансер|госпиталь|роддом|автотранс|стройтрест|логистик|трейд|сервис|училище|консерватория|філія|лікарня|поліклініка|амбулаторія|крамниця|школа|ліцей|гімназія|коледж|технікум|академія|завод|фабрика|банк|фонд|центр|музей|бібліотека|театр|аптека|агенція|студія|майстерня|корпорація|видавництво|кавʼярня|ресторан|готель|магазин|міністерство|управління|підприємство|об єднання|логістик|universitet|högskola|skola|skole|gymnasium|institutt|sykehus|univerzita|škola|університет|інститут|компанія|üniversitesi|üniversite|lisesi|okulu|bankası|şirketi|holding|yazılım|kommun|yliopisto',
);

const SCHOOL_PARTS = [
  'universitat',
  'hochschule',
  'gymnasium',
  'schule',
  'akademie',
  'institut',
  'universiteit',
  'hogeschool',
  'instituut',
  'college',
  'kolleg',
  'lyceum',
  'gymnasiet',
  'skolan',
  'hogskola',
  'universitet',
].map(fold);
const isCompound = endsWithOneOf([...SCHOOL_PARTS, ...ORGANISATION_ENDS]);

const HAN_PARTS = [
  '大学',
  '学院',
  '护理院',
  '养老院',
  '幼儿园',
  '小学',
  '酒店',
  '饭店',
  '餐厅',
  '超市',
  '诊所',
  '律所',
  '律师事务',
  '工作室',
  '出版社',
  '报社',
  '电视台',
  '设计院',
  '有限责任',
  '会所',
  '會所',
  '百貨店',
  '書店',
  'クリニック',
  '診療所',
  '保育園',
  '幼稚園',
  '医療法人',
  '学校法人',
  '製作所',
  'ホテル',
  '市役所',
  '区役所',
  '高中',
  '一中',
  '實驗室',
  '医学院',
  '衛生所',
  '診所',
  '餐廳',
  '飯店',
  '株式会社',
  '有限会社',
  '合同会社',
  '公司',
  '集团',
  '科技',
  '银行',
  '研究所',
  '研究院',
  '高校',
  '高等学校',
  '中学',
  '専門学校',
  '学校',
  '病院',
  '医院',
  '财团',
  '協会',
  '协会',
  '財団',
  '組合',
  '工厂',
  '事務所',
  '事务所',
  '中心',
  '商会',
  'センター',
  '大學',
  '學院',
  '集團',
  '銀行',
  '研究室',
  '工作室',
  '法人',
  '会社',
  '学園',
].map(fold);

const SCHOOLS = phraseSet(
  'cégep|cegep|ikastola|cifp|',
  'eeep|emeif|emef|emei|eeem|eeefm|eefm|emeief|ceebja|cieja|ciep|ifpe|ifce|ifba|ifrn|ifpb|ifsc|ifmg|ifes|ifma|ifpa|ifgo|borg|bhak|brg|fos',
  'cfp|iti|ipsar|ipseoa|isiss|cpia|itet|itas|afol|athénée|haute école|maison familiale|legta|ifps|irts|cnsm|uclouvain|uqam|uqac|heig|hes so|gymnase|wifi|bfi|hak|hlw|hbla|htbla|handelsakademie|kantonsschule|zhaw|fhnw|hslu|zag|dhbw|studienseminar|kunstuniversität|musikhochschule',
  'ipet|ipem|eet|enet|epet|isfd|cbtis|cecyt|cetis|conalep|cobach|unam|ipn|uam|itesm|utn|uba|unlp|uoc|unir|upm|ucm|uab|eoi|duoc|inacap|pucp|cesde|eafit|sena|unad|cesur|institución educativa|escuela normal|centro educativo',
  'iefp|cinel|cenfim|feup|fmup|flup|isep|iscap|ufpr|ufsc|ufrgs|ufscar|ufpe|ufba|ufpb|ufrn|ufc|unb|esalq|fgv|mackenzie|fiap|insper|uninter|unopar|estácio|anhanguera|uniasselvi|agrupamento de escolas|ispa|ifsp|ifpr',
  'itc|itcg|itt|itg|iis|isis|iiss|ites|ipc|itcs|spš|spšs|praxisschule|ceip|cra|unifacs|uned',
  'ifsi|ifas|cfa|greta|afpa|inspé|espe|iae|ensam|arts et métiers|business school|edhec|essec|escp|ecole|sciences po|kolleg|bbs|fachschule|itis|ipsia|ipssar|enaip|alberghiero|sixth form|ufmg|ufrj|unesp|unip|puc|iscte|externato|liceu|cefet|politécnica|szkół|szkoły|sgh|agh|zso|zsz|syntra|avans|inholland|fontys|saxion|windesheim|zadkine|albeda|hotelschool|scholengemeenschap|grundskola|universitetet|gymnasiet|folkhögskola|komvux|vut|čvut|vše|gymnázium|obchodní akademie|fakulta|učiliště|seminar|seminario|seminário|bildungszentrum|bildungswerk|berufsbildende|technische hochschule|htl|fh|akademia|conservatoire|centre de formation|centro de formación|centro de formação|école supérieure|esc|ensa|ens|istituti|institutet|tafe|community college|vocational|open university|hochschule|escuelas|colégios',
  'university|college|school|institute|academy|polytechnic|faculty|bootcamp|conservatory|seminary|campus|universität|hochschule|fachhochschule|schule|gymnasium|realschule|hauptschule|gesamtschule|berufsschule|berufskolleg|volkshochschule|institut|akademie|fakultät|universitätsklinikum|grundschule|handwerkskammer|ihk|eth|epfl|tu|lmu|rwth|kit|université|école|lycée|collège|faculté|académie|iut|insa|conservatoire|polytechnique|cnam|hec|ens|universidad|escuela|colegio|instituto|facultad|academia|politécnica|universitat|ies|cifp|uned|università|scuola|liceo|istituto|politecnico|facoltà|accademia|universidade|escola|colégio|faculdade|senai|senac|etec|fatec|politécnico|usp|unicamp|universiteit|hogeschool|instituut|academie|lyceum|faculteit|roc|uniwersytet|politechnika|szkoła|liceum|technikum|akademia|instytut|wydział|zespół szkół|университет|институт|академия|школа|лицей|гимназия|колледж|техникум|мгу|мгту|вшэ|спбгу|мфти|итмо|университета|universitet|högskola|skola|skole|univerzita|škola|університет|üniversitesi|üniversite|lisesi|mit|caltech|ucla|coursera|udacity|udemy|edx',
);
const HAN_SCHOOLS = [
  '大学',
  '学院',
  '高校',
  '高等学校',
  '中学',
  '専門学校',
  '学校',
  '大學',
  '學院',
  '学園',
  '研究院',
].map(fold);

/** "НГТУ им. Р. Е. Алексеева", "МГТУ", "НИУ ВШЭ": universities by their initials, or named after somebody. */
const CYRILLIC_UNIVERSITY =
  /(?<![\p{L}])(?:[А-ЯЁІЇЄ]{1,5}[ГТНМЭАПФО]У|ВШЭ|МФТИ|МИФИ|МИСИС|МАИ|МАДИ|МИРЭА|ИТМО|КПІ|РАНХиГС)(?!\p{L})|(?:университет|академия|институт|университет|університет)\sим(?:ени|\.)/u;

/** "Koninklijk Atheneum Gent": who runs a Dutch or Flemish school stands before the name of its diploma. */
const NAMED_SCHOOL =
  /(?<!\p{L})(?:koninklijk|gemeentelijk|stedelijk|provinciaal|openbaar|christelijk|katholiek|protestants|vrij|rijks)\s?(?:technisch\s)?(?:atheneum|gymnasium|lyceum)(?!\p{L})/iu;

/** Schools named after their diploma; those of crafts and trade carry it before their town: "MTS Zutphen". */
export const isTradeSchool = (text: string): boolean => {
  if (NAMED_SCHOOL.test(text)) return true;
  const town =
    /^(?:LTS|MTS|HTS|UTS|LEAO|MEAO|HEAO|LHNO|MHNO|MDGO|PABO|Pabo|MULO|HBS)\s(?:te\s|in\s)?(\p{Lu}.{2,30})$/u.exec(
      text,
    )?.[1];
  return town !== undefined && isTown(town);
};

/** "Bankkauffrau (IHK)", "Diplom-Ingenieur (FH)": which body examined stands behind a title, and names no school. */
const DEGREE_MARK = /(?<=\p{L})\s\((?:IHK|HWK|FH|TH|TU|DH|BA|VWA|WIFI|HTL|HF|BBiG|Univ\.?|Uni)\)/gu;

/** How much a text reads like the name of a school, 0 to 1; other organisations may teach as well, but less likely. */
export const schoolScore = remember((printed: string): number => {
  const text = printed.replace(DEGREE_MARK, '');
  const folded = fold(text);
  if (HAN_SCHOOLS.some((piece) => folded.includes(piece))) return 0.9;
  const words = foldKey(text.replace(/\./g, '')).split(' ');
  if (words.length > 14) return 0;
  if (CYRILLIC_UNIVERSITY.test(text) || isTradeSchool(text)) return 0.9;
  if (words.some((word) => SCHOOLS.has(word) || SCHOOL_PARTS.some((piece) => word.endsWith(piece))))
    return 0.9;
  return 0.3 * organisationScore(text);
});

const bareWords = (text: string): string[] =>
  foldKey(text.replace(/\./g, ''))
    .split(' ')
    .filter((word) => word !== '');

/** Whether a noun of two or three words begins at `at`: "casa di cura". */
const isPhrase = (words: readonly string[], at: number): boolean =>
  NOUNS.has(words.slice(at, at + 2).join(' ')) || NOUNS.has(words.slice(at, at + 3).join(' '));

/** Whether a name carries a legal form: at its end, or in front as Russian firms do. */
export function hasLegalForm(text: string): boolean {
  const words = bareWords(text);
  if (words.length < 2) return false;
  const spaced = foldKey(text).split(' ');
  const ends = [words.at(-1) ?? '', spaced.slice(-2).join(' '), spaced.slice(-4).join(' ')];
  return ends.some((end) => LEGAL_FORMS.has(end)) || /^(?:ооо|оао|зао|пао|ао|ип)$/.test(words[0] ?? '');
}

const TOLD = 0.1; // "Prise de commande, conseil sur les vins": a noun among words that tell
const MIN_TELLING_WORDS = 4;

/** Whether a noun of organisations stands as names print it: with a capital, or beside a word that has one. */
function isNamed(text: string): boolean {
  const printed = text.split(/[^\p{L}\p{M}\p{N}'’&+#.]+/u).filter((word) => word !== '');
  return printed.some((word, at) => {
    const isNoun = bareWords(printed.slice(at, at + 3).join(' ')).some(
      (_, index, own) => index === 0 && (NOUNS.has(own[0] ?? '') || isPhrase(own, 0)),
    );
    const capital = (each: string | undefined): boolean => /^[^\p{L}]*\p{Lu}/u.test(each ?? '');
    return (
      isNoun &&
      (capital(word) ||
        (at > 0 && capital(printed[at - 1]) && (at > 1 || printed.length < MIN_TELLING_WORDS)) ||
        (at === 0 && capital(printed[1])))
    );
  });
}

/** Works, shops and branches, which words of other things hold as well: "永盛精密五金厂". */
const HAN_ENDS = /\p{Script=Han}{2}(?:厂|廠|工場|商店|商行|药房|藥局|门诊部|分行|支行)$/u;

/** What Chinese job sites print beneath an employer of its owners: "民营公司", "外资（欧美）", "上市公司". */
const KINDS_OF_FIRMS =
  /^(?:民营|民营企业|民营公司|私营|私营企业|私营公司|私企|民企|国企|国有企业|国营企业|央企|外企|外资|外资企业|外资公司|外商独资|合资|合资企业|合资公司|中外合资|股份制|股份制企业|上市公司|已上市公司|事业单位|创业公司|非营利组织|政府机关|外商投资企业|其他企业)(?:\s*[(（][^()（）]{1,12}[)）])?$/u;

/** How much a text reads like the name of an organisation, 0 to 1. */
export const organisationScore = remember((text: string): number => {
  const folded = fold(text);
  if (KINDS_OF_FIRMS.test(text.trim())) return 0;
  if (HAN_PARTS.some((piece) => folded.includes(piece)) || HAN_ENDS.test(text.trim())) return 0.9;
  const words = bareWords(text);
  if (words.length === 0 || words.length > 14) return 0;
  if (hasLegalForm(text)) return 1;
  if (words.some((word, index) => index > 0 && /^(?:inc|llc|ltd|gmbh|corp|ag|plc)$/.test(word))) return 0.9;
  if (namesOwners(text)) return 0.9;
  if (words.some((word, at) => NOUNS.has(word) || isPhrase(words, at))) {
    if (words.length >= MIN_TELLING_WORDS && !isNamed(text)) return TOLD;
    return words.length > 1 ? 0.8 : 0.6;
  }
  if (words.some(isCompound)) return 0.6;
  if (/\p{Ll}\p{Lu}|^\p{Lu}{2,5}$/u.test(text.trim())) return 0.35; // StartupXYZ, IBM
  if (/\s&\s|\.(?:com|io|org|net|ai|dev)\b/iu.test(text)) return 0.4;
  return 0;
});
