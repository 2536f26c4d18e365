import { fold, foldKey, phraseSet } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { LOCALES } from './locales.ts';
import { organisationScore } from './organisations.ts';
import { isTown } from './towns/is-town.ts';

const COUNTRY_CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );

const REGIONS = phraseSet(
  'usa|us|u s a|u s|united states|uk|u k|england|scotland|wales|northern ireland|great britain|uae|korea|brasil|deutschland|the netherlands|holland|czech republic|russia|россия|рф|worldwide|europe|eu|emea|apac|latam|asia|africa|bayern|bavaria|nrw|hessen|sachsen|baden-württemberg|niedersachsen|ile-de-france|île-de-france|catalunya|cataluña|andalucía|lombardia|lazio|toscana|noord-holland|zuid-holland|mazowieckie|small town|bay area|silicon valley',
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia|ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|new south wales|victoria|queensland|maharashtra|karnataka|tamil nadu|telangana|kerala|gujarat|são paulo|rio de janeiro|minas gerais|paraná',
);

const REGION_CODES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL PE YT NSW VIC QLD ACT TAS SA SP RJ MG RS PR BA PE CE SC UK USA US UAE ST CABA CDMX'.split(
    ' ',
  ),
);

const CITIES = phraseSet(
  'amsterdam|rotterdam|the hague|den haag|utrecht|eindhoven|groningen|delft|leiden|nijmegen|tilburg|breda|arnhem|enschede|maastricht|haarlem|almere|zwolle|antwerp|antwerpen|brussels|bruxelles|brussel|ghent|gent|leuven|liège|bruges|luxembourg',
  'berlin|hamburg|munich|münchen|köln|cologne|frankfurt|frankfurt am main|stuttgart|düsseldorf|dortmund|essen|leipzig|bremen|dresden|hannover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|münster|karlsruhe|mannheim|augsburg|wiesbaden|mönchengladbach|gelsenkirchen|braunschweig|chemnitz|kiel|aachen|halle|magdeburg|freiburg|krefeld|lübeck|mainz|erfurt|rostock|kassel|saarbrücken|potsdam|heidelberg|darmstadt|regensburg|ingolstadt|würzburg|ulm|göttingen|wolfsburg|heilbronn|pforzheim|jena|konstanz|tübingen|passau|bamberg|bayreuth|trier|koblenz|oldenburg|osnabrück|paderborn|siegen|erlangen|fürth|wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|zürich|zurich|genf|geneva|genève|basel|bern|lausanne|winterthur|luzern|lugano|st gallen|zug|walldorf',
  'paris|lyon|marseille|toulouse|nice|nantes|strasbourg|montpellier|bordeaux|lille|rennes|reims|le havre|grenoble|dijon|angers|nîmes|clermont-ferrand|tours|limoges|amiens|metz|besançon|orléans|rouen|mulhouse|caen|nancy|brest|le mans|annecy|poitiers|la rochelle|sophia antipolis|boulogne-billancourt|nanterre|la défense|saint-étienne|toulon|aix-en-provence|villeurbanne|versailles|montréal|montreal',
  'madrid|barcelona|valencia|sevilla|seville|zaragoza|málaga|malaga|murcia|palma|bilbao|alicante|córdoba|valladolid|vigo|gijón|granada|a coruña|vitoria|oviedo|santander|pamplona|salamanca|san sebastián|burgos|león|cádiz|almería|tarragona|girona|castellón|santiago de compostela|las palmas|buenos aires|rosario|mendoza|santiago|valparaíso|lima|bogotá|bogota|medellín|medellin|cali|barranquilla|quito|guayaquil|caracas|montevideo|asunción|la paz|ciudad de méxico|mexico city|cdmx|guadalajara|monterrey|puebla|tijuana|querétaro|san josé|panamá|santo domingo|la habana|san juan',
  'roma|rome|milano|milan|napoli|naples|torino|turin|palermo|genova|genoa|bologna|firenze|florence|bari|catania|venezia|venice|verona|messina|padova|trieste|brescia|parma|taranto|prato|modena|reggio emilia|perugia|ravenna|livorno|cagliari|rimini|salerno|ferrara|sassari|siena|pisa|bergamo|trento|vicenza|bolzano|udine|ancona|lecce|pavia',
  'lisboa|lisbon|porto|braga|coimbra|aveiro|faro|setúbal|guimarães|évora|leiria|são paulo|sao paulo|rio de janeiro|belo horizonte|brasília|brasilia|salvador|fortaleza|curitiba|manaus|recife|porto alegre|belém|goiânia|campinas|florianópolis|florianopolis|natal|joão pessoa|vitória|ribeirão preto|são josé dos campos|joinville|uberlândia|santos|londrina',
  'warszawa|warsaw|kraków|krakow|łódź|lodz|wrocław|wroclaw|poznań|poznan|gdańsk|gdansk|szczecin|bydgoszcz|lublin|białystok|katowice|gdynia|częstochowa|radom|toruń|kielce|rzeszów|gliwice|zabrze|olsztyn|opole|sopot|bielsko-biała|prague|praha|brno|ostrava|bratislava|košice|budapest|debrecen|bucharest|bucurești|cluj-napoca|cluj|timișoara|iași|sofia|plovdiv|varna|belgrade|beograd|novi sad|zagreb|split|ljubljana|sarajevo|skopje|tirana|athens|athína|thessaloniki',
  'одеса|дніпро|харків|львів|запоріжжя|вінниця|полтава|чернівці|тернопіль|івано-франківськ|луцьк|рівне|ужгород|житомир|черкаси|суми|миколаїв|херсон|чернігів|кропивницький|хмельницький|кривий ріг|біла церква|бровари|ірпінь|ярославль|иркутск|барнаул|хабаровск|тольятти|ижевск|ульяновск|махачкала|кемерово|новокузнецк|рязань|астрахань|пенза|липецк|тула|киров|чебоксары|курск|брянск|иваново|магнитогорск|тверь|ставрополь|белгород|архангельск|владимир|смоленск|вологда|мурманск|саранск|якутск|чита|улан-удэ|псков|великий новгород|кострома|тамбов|орёл|калуга|сургут|нижневартовск|нижний тагил|набережные челны|альметьевск|арзамас|бердск|дзержинск|королёв|мытищи|химки|подольск|люберцы|балашиха|зеленоград|петрозаводск|сыктывкар|южно-сахалинск|новороссийск|симферополь|севастополь|гродно|брест|витебск|гомель|могилёв|караганда|шымкент|бишкек|душанбе|кишинёв|москва|moscow|санкт-петербург|saint petersburg|st petersburg|новосибирск|novosibirsk|екатеринбург|yekaterinburg|казань|kazan|нижний новгород|челябинск|самара|омск|ростов-на-дону|уфа|красноярск|воронеж|пермь|волгоград|краснодар|саратов|тюмень|томск|иннополис|владивосток|сочи|калининград|минск|minsk|киев|kyiv|kiev|київ|харьков|kharkiv|одесса|odesa|odessa|львов|lviv|днепр|dnipro|алматы|almaty|астана|astana|ташкент|tashkent|тбилиси|tbilisi|ереван|yerevan|баку|baku|рига|riga|вильнюс|vilnius|таллин|tallinn|tartu|kaunas',
  'london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|cardiff|belfast|newcastle|nottingham|leicester|southampton|cambridge|oxford|brighton|reading|york|bath|exeter|coventry|aberdeen|dundee|swansea|plymouth|milton keynes|dublin|cork|galway|limerick|stockholm|göteborg|gothenburg|malmö|uppsala|lund|linköping|copenhagen|københavn|aarhus|odense|aalborg|oslo|bergen|trondheim|stavanger|helsinki|espoo|tampere|turku|oulu|reykjavik',
  'new york|new york city|nyc|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth|columbus|charlotte|san francisco|indianapolis|seattle|denver|boston|el paso|nashville|detroit|oklahoma city|portland|las vegas|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|mesa|kansas city|atlanta|omaha|colorado springs|raleigh|miami|long beach|oakland|minneapolis|tulsa|tampa|arlington|new orleans|wichita|cleveland|bakersfield|aurora|anaheim|honolulu|santa ana|riverside|corpus christi|lexington|stockton|pittsburgh|cincinnati|st louis|saint paul|greensboro|lincoln|plano|orlando|irvine|newark|durham|chandler|madison|scottsdale|reno|buffalo|boise|richmond|salt lake city|palo alto|mountain view|menlo park|sunnyvale|santa clara|cupertino|redwood city|berkeley|santa monica|pasadena|bellevue|redmond|kirkland|cambridge ma|brooklyn|manhattan|hoboken|jersey city|ann arbor|boulder|provo|santa barbara|springfield|rochester|syracuse|albany|hartford|providence|new haven|princeton|ithaca|mclean|reston|washington dc|washington d c|mexico|toronto|vancouver|calgary|edmonton|ottawa|winnipeg|quebec city|hamilton|waterloo|kitchener|halifax|victoria|sydney|melbourne|brisbane|perth|adelaide|canberra|auckland|wellington|christchurch',
  'tokyo|東京|東京都|osaka|大阪|大阪府|kyoto|京都|京都府|yokohama|横浜|横浜市|名古屋|nagoya|札幌|sapporo|福岡|fukuoka|神戸|kobe|仙台|sendai|広島|hiroshima|川崎|さいたま|千葉|埼玉県|神奈川県|愛知県|兵庫県|北海道|沖縄|beijing|北京|北京市|shanghai|上海|上海市|guangzhou|广州|广州市|shenzhen|深圳|深圳市|hangzhou|杭州|杭州市|chengdu|成都|成都市|nanjing|南京|南京市|wuhan|武汉|武汉市|xi an|西安|西安市|suzhou|苏州|天津|重庆|长沙|青岛|厦门|大连|合肥|郑州|济南|宁波|无锡|珠海|福州|hong kong|香港|macau|taipei|台北|台北市|新竹|高雄|台中|seoul|busan|singapore|kuala lumpur|jakarta|bandung|bangkok|manila|ho chi minh city|hanoi|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|kolkata|pune|ahmedabad|jaipur|noida|gurgaon|gurugram|kochi|lucknow|chandigarh|indore|coimbatore|karachi|lahore|islamabad|dhaka|colombo|kathmandu|dubai|abu dhabi|doha|riyadh|jeddah|kuwait city|manama|muscat|tel aviv|jerusalem|haifa|beirut|amman|cairo|alexandria|casablanca|rabat|tunis|algiers|lagos|abuja|nairobi|accra|johannesburg|cape town|pretoria|durban|kampala|kigali|addis ababa|dakar|istanbul|ankara|izmir|bursa|antalya|tehran',
);

const REMOTE = phraseSet(
  'remote|fully remote|hybrid|on-site|onsite|on site|in office|home office|homeoffice|work from home|wfh|télétravail|à distance|remoto|teletrabajo|in remoto|da remoto|híbrido|op afstand|thuiswerken|zdalnie|praca zdalna|удаленно|удалённо|дистанционно|リモート|远程|在宅|anywhere|remote first|distributed|distans|uzaktan',
);

let countries: ReadonlySet<string> | null = null;

/** Country names in every language the engine reads, made once from the runtime's tables. */
function countryNames(): ReadonlySet<string> {
  countries ??= new Set(
    LOCALES.flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: 'region' });
      return COUNTRY_CODES.map((code) => foldKey(names.of(code) ?? code));
    }),
  );
  return countries;
}

/** "Munich Area", "Greater Boston" */
function isAround(key: string): boolean {
  const inner = key.replace(/^greater | (?:metropolitan |bay )?(?:area|region)$/g, '');
  return inner !== key && CITIES.has(inner);
}

/** Whether a whole text is a town, region or country by name. */
export function isPlaceName(text: string): boolean {
  const key = foldKey(text);
  return CITIES.has(key) || REGIONS.has(key) || countryNames().has(key) || isAround(key);
}

export const isRegionCode = (text: string): boolean => REGION_CODES.has(text.replace(/\./g, ''));

const CODES: ReadonlySet<string> = new Set(COUNTRY_CODES);

export const isCountryCode = (text: string): boolean => CODES.has(text);

export const isRemote = (text: string): boolean => REMOTE.has(foldKey(text));

const ORGANISATION = 0.6;
/** A name that some town has, and other things may have too. */
export const TOWN = 0.71;
const UNSURE = 0.45;
const POSTAL_CITY =
  /^(?:(?:[A-Z]{1,2}[-\s])?\d{4,6}(?:-\d{3,4})?|\d{4}\s?[A-Z]{2}|\d{2}-\d{3}|\d{3}\s\d{2})\s+\p{Lu}[\p{L}.'’ -]+(?:\s*\((?:[A-Z]{2}|\p{Lu}[\p{L}\p{M} -]{2,25})\)?)?$/u; // 10115 Berlin, D-80331 München, 3511 KP Utrecht, 31-115 Kraków, 110 00 Praha, 56121 Pisa (PI), 07460 Pollença (Illes Balears)
const CITY_POSTCODE =
  /^\p{Lu}[\p{L}.'’ -]+\s(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{5,6})$/u; // Leeds LS1 4AB, Montréal H2J 2L4
const CANADIAN = /^\p{Lu}[\p{L}.'’ -]+(?:,\s|\s\()[\p{L} .-]{2,25}\)?,?\s[A-Z]\d[A-Z]\s?\d[A-Z]\d$/u; // Lévis (Québec) G6V 1A1, Ottawa, ON K1A 0B1
/** Codes that nothing else looks like: Fife KY16 8LB, Toowong QLD 4066, Galway H91 XY12. */
const SURE_POSTCODE =
  /^\p{Lu}[\p{L}.'’, -]*\s(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:NSW|QLD|VIC|WA|SA|TAS|ACT|NT),?\s\d{4}|[A-Z]\d[\dW]\s[A-Z\d]{4})$/u;
const STATE_ZIP = /^[A-Z]{2}\s+\d{5}(?:-\d{4})?$/;
const STREET =
  /\d.*\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct|square|place|suite|apt)\b|(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|straat|laan|plein)\s*\d|\b(?:rue|avenue|boulevard|calle|avenida|av\.|c\/|via|viale|piazza|rua|ul\.|ulica|ул\.|улица|проспект|пр-т)\s/iu;
const HAN_ADDRESS =
  /^(?:〒\s*\d{3}-?\d{4})?\s*\p{Script=Han}{2,4}[都道府県省市区](?!.*(?:学校|大学|学院|高校|中学|小学|公司|会社|病院|医院|银行|銀行|研究所|學校|大學)$)(?!立)(?:\p{Script=Han}|[0-9０-９ー\-丁目番地号\s])*$/u;

/** A few words of letters that name no organisation. */
function isTownLike(text: string): boolean {
  const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’ -]*$/u.test(text) && text.split(' ').length <= 4;
  return plain && (isPlaceName(text) || organisationScore(text) < ORGANISATION);
}

/** "Springfield, IL" is a place; "Atelier Bleu, Lyon" may as well be a firm and its town. */
function placeOfNames(parts: readonly string[], tail: string, named: number): number {
  if (named > 1 || /\d/.test(parts[0] ?? '')) return 0.95;
  if (isRegionCode(tail) || STATE_ZIP.test(tail)) return parts.length === 2 ? 0.95 : 0.8;
  if (CITIES.has(foldKey(tail))) return UNSURE;
  return parts.length === 2 ? 0.75 : 0.7;
}

/** "Volpiano (TO)", "Écully (69)", "Lévis (Qc)": a town with the mark of its province, department or canton. */
const TOWN_OF_PROVINCE =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*){0,4}\s\((?:\p{Lu}{2}|\p{Lu}\p{Ll}|\d{2,3}|2[AB]|Québec|Quebec)\)$/u;

/** "Lyon 8e", "Dublin 8", "London E3", "Wien 7": a district by its number. */
const DISTRICT = /\s(?:\d{1,2}(?:er|e|ème)?|[A-Z]{1,2}\d[A-Z\d]?)$/u;
const isDistrict = (text: string): boolean => DISTRICT.test(text) && isPlaceName(text.replace(DISTRICT, ''));

/** "г. Казань", "м. Львів", "пос. Янтарный" */
const MAX_ADDRESS_CHARS = 60;
/** Australian addresses print no comma before the state. */
const TOWN_IN_AUSTRALIA =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2} (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)(?: \d{4})?$/u;
const TOWN_SIGN = /^(?:г|гор|м|с|пос|пгт|дер|ст-ца)\.\s*(?=\p{Lu})/u;

const POSTCODE =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}(?= |$)|\d{4}-\d{3}|\d{5}-\d{3,4}|\d{2,3}[- ]\d{2,3}|[A-Z]{1,2}-\d{4,5}|\d{4,6})(?![\p{L}\p{N}-])/u;
const MAX_TOWN_WORDS = 4;

/** Whether words are names of places one after the other: "Halifax Nova Scotia". */
function areNamesInTurn(words: readonly string[]): boolean {
  if (words.length === 0) return true;
  for (let count = Math.min(MAX_TOWN_WORDS, words.length); count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (isPlaceName(name) || isTown(name) || (count === 1 && isRegionCode(name)))
      return areNamesInTurn(words.slice(count));
  }
  return false;
}

/** A town, and a region that no list knows: "Leeds West Yorkshire". */
const beginsWithName = (words: readonly string[]): boolean =>
  words.length <= MAX_TOWN_WORDS &&
  words.every((word) => /^\p{Lu}/u.test(word)) &&
  words.some((_, count) => isPlaceName(words.slice(0, count + 1).join(' ')));

/** "Porto 4050-290 PT", "Adelaide SA 5000": names of places around a postcode, with nothing between them but spaces. */
function isSpacedAddress(text: string): boolean {
  const code = POSTCODE.exec(text);
  if (code === null || text.length > MAX_ADDRESS_CHARS) return false;
  const words = `${text.slice(0, code.index)} ${text.slice(code.index + code[0].length)}`
    .split(/[\s,()]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const inCountry = isCountryCode(last) && words.length > 1;
  const named = inCountry ? words.slice(0, -1) : words;
  if (named.length === 0) return false;
  return areNamesInTurn(named) || (inCountry && beginsWithName(named));
}

/** What stands between a town and its region or district; Chinese sets neither space nor comma: "上海·浦东", "苏州-园区". */
const PLACE_MARK = /\s*[,/–—()]\s*|\s-\s|(?<=\p{Script=Han})\s?[·・‧-]\s?(?=\p{Script=Han})/u;

/** How much a text reads like a place, 0 to 1. */
export const placeScore = remember((text: string): number => {
  const bare = text
    .replace(/^[\s([]+|[\s)\].]+$/g, '')
    .replace(TOWN_SIGN, '')
    .trim();
  if (bare === '' || bare.length > 90) return 0;
  if (isPlaceName(bare) || isRemote(bare) || isDistrict(bare)) return 1;
  if (HAN_ADDRESS.test(bare)) return 0.9;
  if (isSpacedAddress(bare)) return 0.95;
  if (TOWN_IN_AUSTRALIA.test(bare) && organisationScore(bare) < UNSURE) return 0.75;
  const parts = bare.split(PLACE_MARK).filter((part) => part !== '');
  if (parts.length >= 2 && parts.length <= 5) {
    const tail = parts.at(-1) ?? '';
    const named = parts.filter((part) => isPlaceName(part) || isRemote(part)).length;
    if (named === parts.length) return 1;
    if (parts.every((part) => isPlaceName(part) || isTown(part))) return 0.9;
    const tailKnown = isPlaceName(tail) || isRegionCode(tail) || isCountryCode(tail) || STATE_ZIP.test(tail);
    const heads = parts.slice(0, -1).every(isTownLike);
    const postal = POSTAL_CITY.test(tail) || CITY_POSTCODE.test(tail) || isDistrict(tail);
    if (postal && parts.slice(0, -1).some((part) => /\d/.test(part))) return 0.95;
    if (tailKnown && heads) return placeOfNames(parts, tail, named);
    if (named > 0 && heads && parts.length === 2) return 0.7;
  }
  if (POSTAL_CITY.test(bare) || CANADIAN.test(bare) || SURE_POSTCODE.test(bare)) return 0.9;
  if (STREET.test(bare) && bare.length < 80) return 0.8;
  if (isTown(bare)) return TOWN;
  if (TOWN_OF_PROVINCE.test(text.trim()) && organisationScore(bare) < ORGANISATION) return TOWN;
  const words = fold(bare).split(/\s+/);
  if (
    /^(?:greater|grossraum|region)\b/.test(fold(bare)) ||
    /\b(?:area|metro|region|county)$/.test(fold(bare))
  )
    return words.length <= 5 ? 0.7 : 0;
  return 0;
});
