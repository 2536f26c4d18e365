import { foldKey } from '../text/fold.ts';
import { FORM_LABELS } from './form-labels.ts';
import { END_LABELS, START_LABELS } from './range-labels.ts';

/** What a printed label ("Employer: …", "Note : …") says of the words after it. */
export type FieldLabel =
  | 'title'
  | 'organisation'
  | 'institution'
  | 'degree'
  | 'area'
  | 'location'
  | 'date'
  | 'grade'
  | 'technologies'
  | 'url'
  | 'issuer'
  | 'role'
  | 'body'
  | 'about'
  | 'name'
  | 'email'
  | 'phone'
  | 'birth'
  | 'nationality'
  | 'address'
  | 'personal';

const LABELS: Record<FieldLabel, string> = {
  title:
    '役職・職種|役職 職種|役職職種|職種・役職|職種 役職|職位・職種|担当職務|ポジション|肩書|職業|应聘岗位|求职岗位|应聘职务|意向岗位|目标职位|期望岗位|期望工作|職稱|職位|應徵職務|应征职位|求職意向|должность и зарплата|желаемая должность и зарплата|цель поиска|претендую на должность|соискание должности|занимаемая должность|посада|бажана посада|посадa|专业职务|职务|position|title|job title|desired position|desired job title|occupation|occupation or position held|designation|stelle|berufsbezeichnung|angestrebte position|poste|fonction|poste recherché|intitulé du poste|puesto|puesto deseado|cargo|ocupación|posizione|mansione|ruolo ricoperto|lavoro o posizione ricoperti|tipo di impiego|posizione desiderata|função|functie|functietitel|stanowisko|zajmowane stanowisko|должность|позиция|желаемая должность|職種|職位|职位|求职意向|应聘职位|期望职位|役職|岗位|職務|担当職種',
  organisation:
    'наименование организации|название организации|предприятие|компания работодатель|роботодавець|організація|勤務先名|企業|社名|所属|公司名|单位名称|所在公司|公司名稱|服務單位|任职公司|工作單位|任职单位|employer|company|organisation|organization|company name|name of employer|name and address of employer|arbeitgeber|firma|unternehmen|employeur|entreprise|société|empresa|empleador|datore di lavoro|nome del datore di lavoro|nome dell azienda|name des arbeitgebers|name und anschrift des arbeitgebers|nom de l employeur|nom et adresse de l employeur|nombre del empleador|nombre y dirección de la empresa|nombre de la empresa|nome da empresa|nome do empregador|nome e endereço do empregador|naam werkgever|naam en adres werkgever|nazwa pracodawcy|nazwa i adres pracodawcy|nome e indirizzo del datore di lavoro|azienda|empregador|werkgever|bedrijf|pracodawca|nazwa firmy|компания|организация|место работы|работодатель|会社名|会社|勤務先|公司|公司名称|企業名|単位|工作单位',
  institution:
    'наименование учебного заведения|название учебного заведения|учреждение образования|навчальний заклад|заклад освіти|毕业学校|就读学校|学校名称|學校|學校名稱|出身校|学校名|教育机构|institution|university|school|college|name of institution|name and type of organisation providing education and training|nome e tipo di istituto di istruzione o formazione|nome e tipo d organizzazione erogatrice|nom et type de l établissement|name und art der bildungseinrichtung|nombre y tipo de organización|nome e tipo da organização|hochschule|universität|schule|établissement|école|université|institución|universidad|centro|istituto|università|instituição|universidade|instelling|universiteit|school|uczelnia|szkoła|учебное заведение|университет|вуз|学校|学校名|大学|院校|毕业院校',
  degree:
    'уровень образования|уровень|ступень|степень образования|освітній рівень|рівень освіти|学位学历|最高学历|學位|學歷|学历学位|文化程度|degree|qualification|title of qualification awarded|titolo della qualifica rilasciata|titre du certificat ou diplôme délivré|bezeichnung der erworbenen qualifikation|título de la cualificación obtenida|designação da qualificação atribuída|uzyskane kwalifikacje|abschluss|akademischer grad|diplôme|título|titolo di studio|grau|diploma|tytuł|степень|квалификация|学位|学历',
  area: 'факультет специальность|факультет и специальность|специализация|кафедра|профиль|направление подготовки|спеціальність|факультет|科系|系所|所学专业|专业名称|主修专业|学部学科|学部・学科|研究科|院系|field of study|major|area of study|specialization|studiengang|fachrichtung|schwerpunkt|spécialité|filière|especialidad|carrera|corso di studi|curso|studierichting|kierunek|specjalność|специальность|факультет|направление|専攻|专业|学部|学科|主修',
  location:
    '勤務場所|所在城市公司|工作城市|місто|工作地|location|place|city|ort|standort|arbeitsort|lieu|ville|lugar|ubicación|localidad|luogo|sede|città|local|localização|cidade|plaats|locatie|miejsce|lokalizacja|miejscowość|местоположение|город|место|локация|регион|勤務地|所在地|地点|城市|工作地点|场所|現住地',
  date: 'период работы|годы обучения|год окончания|годы работы|время работы|период обучения|дата окончания|період роботи|роки навчання|рік закінчення|勤務期間|就業期間|所属期間|在職期間|工作时间|在职时间|就读时间|在校时间|任职时间|项目时间|項目時間|任職期間|就讀期間|期间|date|dates|period|duration|dates from to|from to|issued|date issued|date of issue|date earned|published|release date|year|years|zeitraum|datum|dauer|von bis|ausgestellt|erschienen|période|durée|dates|obtenu en|publié|periodo|período|fecha|duración|fechas|date da a|periodo di|data|duração|periode|okres|период|дата|год|годы|сроки|期間|在籍期間|时间|起止时间|日期|取得日|取得年月|发布日期',
  grade:
    'gpa|cgpa|grade|grades|final grade|score|result|overall gpa|average|classification|note|abschlussnote|durchschnittsnote|notendurchschnitt|gesamtnote|endnote|mention|moyenne|nota|nota media|promedio|calificación|voto|voto finale|votazione|média|nota final|classificação|cijfer|gemiddelde|ocena|średnia|wynik|оценка|средний балл|成績|成绩|绩点|评分',
  technologies:
    '技术|开发工具|技术架构|项目技术|软件环境|技術スタック|使用言語|主な使用技術|言語 fw|開発言語|使用技术栈|使用的技术|主要技术|technologies|technology|tech stack|stack|technologies used|tools|tools used|built with|tech|environment|technical environment|key technologies|skills used|keywords|languages used|technologien|eingesetzte technologien|umgebung|techstack|werkzeuge|technologien und tools|tech stack|environnement technique|environnement|technologies utilisées|outils|tecnologías|tecnologías utilizadas|entorno|herramientas|tecnologie|tecnologie utilizzate|strumenti|ambiente|tecnologias|tecnologias utilizadas|ferramentas|technologieën|gebruikte technologieën|technieken|technologie|wykorzystane technologie|narzędzia|технологии|стек|стек технологий|инструменты|используемые технологии|使用技術|開発環境|技術|技术栈|使用技术|开发环境|技术|环境',
  url: '个人网站|个人主页|博客|ポートフォリオ|портфолио|url|link|website|web|homepage|demo|live|live demo|repository|repo|source|source code|github|site|webseite|lien|sitio|sitio web|enlace|sito|strona|ссылка|сайт|リンク|链接|网址|项目地址',
  issuer:
    'учебный центр|організатор|颁发单位|发证单位|發證單位|主办单位|issuer|issued by|issuing organization|issuing authority|awarded by|publisher|published by|published in|provider|authority|presented by|conference|journal|aussteller|ausgestellt von|verliehen von|verlag|veröffentlicht in|délivré par|décerné par|organisme|éditeur|publié dans|emitido por|otorgado por|entidad|editorial|publicado en|rilasciato da|ente|editore|pubblicato da|conferido por|emissor|publicado em|uitgegeven door|uitgever|wydawca|wydany przez|organizator|выдан|кем выдан|издатель|журнал|издательство|発行元|発行機関|颁发机构|发证机构|出版社|認定機関',
  role: 'роль в проекте|担当工程|担当フェーズ|项目角色|项目职务|项目职责角色|role|my role|rolle|rôle|mon rôle|rol|mi rol|ruolo|papel|rola|роль|役割|担当|角色|担任角色',
  body: 'функциональные обязанности|должностные обязанности|основные обязанности|функционал|результаты|мои обязанности|обовʼязки|обовязки|досягнення|функціональні обовязки|工作业绩|主要工作|工作内容描述|岗位职责|工作職責|工作內容|主要職責|職責|项目职责|个人职责|责任描述|项目业绩|项目成果|项目成就|项目内容|项目简介|项目介绍|项目背景|个人业绩|主修课程|主要课程|核心课程|专业课程|相关课程|荣誉奖项|所获荣誉|在校荣誉|获得荣誉|奖学金|专业排名|排名|主要成就|负责内容|核心职责|担当|ポイント|業績|取り組み|主な業務|主な実績|主な成果|職務内容|具体的業務|工夫した点|取組内容|研究テーマ|研究内容|卒論|ゼミ|研究室|responsibilities|key responsibilities|duties|main responsibilities|achievements|key achievements|accomplishments|tasks|description|summary|highlights|main activities and responsibilities|key projects|projects|scope|results|impact|contributions|selected achievements|notable achievements|team|industry|sector|type of business|objective|goal|coursework|relevant coursework|courses|key coursework|key courses|modules|thesis|dissertation|master s thesis|bachelor s thesis|thesis title|minor|minors|activities|honors|honours|awards|concentration|focus|advisor|supervisor|subjects|specialisation|incoming courses|topics|aufgaben|tätigkeiten|tätigkeit|verantwortlichkeiten|aufgabenbereich|erfolge|projekte|beschreibung|schwerpunkte|inhalte|thema|abschlussarbeit|masterarbeit|bachelorarbeit|diplomarbeit|nebenfach|wahlfächer|vertiefung|branche|responsabilités|missions|tâches|réalisations|principales missions|description du poste|mémoire|sujet|thèse|cours|options|secteur|responsabilidades|funciones|logros|tareas|descripción|tesis|proyecto fin de carrera|tfg|tfm|asignaturas|sector|actividades|responsabilità|attività|mansioni|principali mansioni|principali mansioni e responsabilità|compiti|risultati|descrizione|tesi|tesi di laurea|materie|settore|principali attività e responsabilità|responsabilidades|atividades|conquistas|tarefas|descrição|tese|dissertação|disciplinas|setor|taken|verantwoordelijkheden|werkzaamheden|resultaten|beschrijving|scriptie|vakken|obowiązki|zakres obowiązków|zadania|osiągnięcia|opis|praca dyplomowa|praca magisterska|praca inżynierska|temat|обязанности|достижения|задачи|описание|проекты|функции|тема диплома|дипломная работа|курсы|отрасль|業務内容|職務内容|実績|担当業務|概要|成果|論文|卒業論文|課題|规模|规模|工作内容|工作职责|职责|主要业绩|业绩|项目描述|描述|主要课程|课程|论文|工作描述|职责描述|责任描述|所属行业|行业|key results|key tasks|career highlights|role highlights|selected highlights|höhepunkte|highlights der tätigkeit|kernaufgaben|hauptaufgaben|points forts|temps forts|faits marquants|résultats|activités|principales réalisations|aspectos destacados|puntos destacados|destacados|resultados|funciones y logros|punti salienti|punti di rilievo|traguardi|destaques|pontos de destaque|realizações|principais atividades|principais realizações|hoogtepunten|activiteiten|taken en verantwoordelijkheden|najważniejsze osiągnięcia|najważniejsze zadania',
  about:
    '事業内容|従業員数|従業員|資本金|売上高|売上|設立|上場区分|雇用形態|会社概要|業種|部署|所属部署|配属|配属先|勤務形態|給与形態|公司规模|公司性质|公司行业|所属行业|行业类别|公司简介|公司介绍|公司描述|企业性质|部门|所属部门|所在部门|部門|汇报对象|下属人数|团队规模|直属上司|公司類型|產業類別|管理人数|сфера деятельности|сфера деятельности компании|отрасль компании|о компании|сфера деятельности организации|вид деятельности|сфера діяльності|チーム規模|規模|プロジェクト規模|開発規模|体制|离职原因|離職原因|退職理由|工作类型|年收入|причина увольнения',
  name: 'given name|first name|last name|surname|family name|forename|фамилия имя отчество|отчество|ф и о соискателя|прізвище|ім я|по батькові|піб|voornaam|achternaam|naam en voornaam|имя отчество|姓|名|本名|name|full name|vorname|nachname|vor und nachname|nom|prénom|nom et prénom|nombre|nombre completo|nombre y apellidos|apellidos|nome|cognome|nome e cognome|cognome e nome|nachname und vorname|name und vorname|familienname und vorname|prénom et nom|apellidos y nombre|apellidos y nombres|nombres y apellidos|achternaam en voornaam|nazwisko i imię|nazwisko i imiona|nome completo|naam|volledige naam|imię|nazwisko|imię i nazwisko|имя|фамилия|фио|ф и о|имя и фамилия|氏名|名前|姓名|お名前|nome apelido|apelido nome|nome apelidos|nombre apellidos|apellidos nombre|nombre apellido|apellido nombre|nom prénom|prénom nom|cognome nome|nome cognome|nachname vorname|vorname nachname|surname first name|first name surname|voornaam achternaam|achternaam voornaam|imię nazwisko|nazwisko imię',
  email:
    'эл почта|e пошта|електронна пошта|пошта|邮件地址|电邮|電郵|電子信箱|信箱|e mail アドレス|pcメール|eメール|メアド|e mail|email|mail|e mail address|email address|e post|correo|correo electrónico|courriel|adresse e mail|mél|posta elettronica|indirizzo e mail|endereço de e mail|correio eletrónico|e mailadres|adres e mail|электронная почта|почта|эл почта|эл адрес|имейл|メール|メールアドレス|eメール|邮箱|电子邮箱|电子邮件|邮件|e posta|電子郵件|адрес эл почты|адрес электронной почты|электронный адрес|адрес e mail|адреса електронної пошти|adres poczty elektronicznej|poczta elektroniczna|电子邮件地址|电子邮箱地址|電郵地址',
  phone:
    'контактный телефон|тел моб|тел факс|моб тел|сотовый|сот|телефони|мобільний|мобільний телефон|контактний телефон|連絡電話|聯絡電話|手機|手機號碼|移动电话|聯繫電話|联系手机|電話番号 携帯|携帯番号|携帯電話番号|自宅電話|连络电话|phone|tel|telephone|mobile|cell|phone number|mobile phone|cell phone|telefon|telefonnummer|mobil|handy|mobiltelefon|mobilnummer|téléphone|portable|tél|mob|numéro de téléphone|teléfono|móvil|celular|tel móvil|telefono|cellulare|cell|recapito telefonico|telefone|telemóvel|celular|telefoon|telefoonnummer|mobiel|gsm|nr telefonu|numer telefonu|komórka|телефон|тел|моб|мобильный|мобильный телефон|номер телефона|電話|電話番号|携帯|携帯電話|tel番号|手机|电话|联系电话|手机号|手机号码|whatsapp|電話號碼|fax',
  birth:
    'дата и место рождения|год рождения|дата народження|народився|народилася|рік народження|出生年月日|出生日|出生时间|出生|出生地日期|生年月|né e le|nacida el|nacido el|nascido em|nascida em|lugar y fecha de nacimiento|date et lieu de naissance|geboren am in|urodzony dnia|data i miejsce urodzenia|ur w|nata a|nato a|nascida a|nascido a|birth|date of birth|dob|born|birth date|birthdate|birthday|geburtsdatum|geboren|geb|geboren am|geburtstag|geburtsdatum und ort|geburtsdatum ort|date de naissance|né le|née le|naissance|fecha de nacimiento|nacimiento|f nacimiento|data di nascita|nato il|nata il|luogo e data di nascita|data de nascimento|nascimento|geboortedatum|geboren op|geboortedatum en plaats|data urodzenia|urodzony|urodzona|ur|дата рождения|родился|родилась|д р|生年月日|出生日期|出生年月|生日|född|født|doğum tarihi|datum narození',
  nationality:
    'громадянство|國籍|国籍 地域|nationality|citizenship|staatsangehörigkeit|nationalität|staatsbürgerschaft|nationalité|nacionalidad|nazionalità|cittadinanza|nacionalidade|nationaliteit|narodowość|obywatelstwo|гражданство|национальность|国籍|uyruk|občanství|medborgarskap',
  address:
    'postcode en woonplaats|postcode woonplaats|postcode|plz ort|plz und ort|plz wohnort|wohnort plz|code postal et ville|code postal ville|cp ville|cap e città|cap città|código postal|código postal y localidad|localidad|cep|kod pocztowy|kod i miasto|miejsce zamieszkania|индекс|郵便番号|邮编|место проживания|фактический адрес|адрес прописки|адрес регистрации|прописка|домашний адрес|город|місто проживання|адреса|місце проживання|проживаю|现居城市|现居|现住址|家庭住址|家庭地址|通讯地址|通訊地址|联系地址|聯絡地址|居住地址|現居地|居住城市|現居住地|住址|現在の住所|連絡先住所|自宅住所|address|home address|current address|residence|adresse|anschrift|wohnort|wohnhaft in|wohnsitz|adresse postale|domicile|dirección|domicilio|residencia|indirizzo|residenza|domicilio|residente a|endereço|morada|residência|adres|woonplaats|adres zamieszkania|zamieszkały|adres korespondencyjny|адрес|адрес проживания|проживание|проживает|место жительства|город проживания|住所|現住所|地址|现居地|居住地|现住址|所在城市|bostadsort|adresa|locale|based in|lives in|现居住地|现居住地址|现居住城市|目前居住地|常住地|常住地址|目前所在地|现所在地|目前所在城市|現居住地址|адрес места жительства|адрес фактического проживания|место проживания город|место фактического проживания',
  personal:
    '写真|照片|相片|фото|семейный статус|дети|вредные привычки|рост|вес|сімейний стан|стать|вік|ふりがな|フリガナ|氏名 フリガナ|かな|カナ|英文名|英文姓名|年齡|婚姻|籍贯|户籍|户口|户口所在地|籍貫|兵役|兵役狀況|駕照|工作年限|工作经验年限|参加工作时间|年薪|期望薪资|期望月薪|期望城市|意向城市|期望行业|工作性质|目前状态|求职类型|入职时间|可到岗时间|健康状况|血型|最終学歴|扶養家族数|配偶者の扶養義務|配偶者|通勤時間|現在の年収|希望年収|希望勤務地|готовность к командировкам|режим работы|график работы|вид занятости|тип занятости|желаемый уровень дохода|уровень дохода|ожидания по зарплате|водительское удостоверение|гражданское состояние|gender|sex|marital status|age|driving licence|driving license|driver s license|visa|visa status|work permit|availability|notice period|status|skype|photo|religion|children|height|weight|blood group|father s name|passport|geschlecht|familienstand|alter|führerschein|geburtsort|konfession|kinder|verfügbarkeit|aufenthaltsstatus|sexe|situation familiale|état civil|âge|permis|permis de conduire|lieu de naissance|situation de famille|disponibilité|sexo|estado civil|edad|carnet de conducir|permiso de conducir|lugar de nacimiento|dni|nie|vehículo propio|sesso|stato civile|età|patente|patente di guida|luogo di nascita|codice fiscale|automunito|estado civil|idade|carta de condução|cnh|naturalidade|cpf|geslacht|burgerlijke staat|leeftijd|rijbewijs|geboorteplaats|płeć|stan cywilny|wiek|prawo jazdy|miejsce urodzenia|пол|семейное положение|возраст|водительские права|готовность к переезду|график|занятость|метро|зарплата|желаемая зарплата|командировки|性別|年齢|配偶者|扶養家族|最寄り駅|通勤時間|性别|年龄|婚姻状况|民族|政治面貌|身高|体重|期望薪资|求职状态|wechat|微信|qq|到岗时间|id|id no|简历编号|简历id|简历号|编号|会员号|人才编号|会員番号|会員id|応募者番号|整理番号|受験番号|номер резюме|id резюме|kandidaten nr|bewerber id|candidate id|candidate number|personeelsnummer',
};

/** Parts of a name that forms ask for one by one. */
export const NAME_PARTS =
  'first name|first names|forename|forenames|given name|given names|other names|middle name|middle names|last name|last names|surname|surnames|surname family name|family name|family name surname|family names|vorname|vornamen|nachname|familienname|nom|nom de famille|prénom|prénoms|nombre|nombres|apellido|apellidos|apellido paterno|apellido materno|cognome|nome|sobrenome|apelido|apelidos|nome próprio|voornaam|voornamen|achternaam|familienaam|imię|imiona|nazwisko|имя|фамилия|отчество|імʼя|ім я|прізвище|по батькові|姓|名';

const BY_LABEL = new Map<string, FieldLabel>();
const LISTS = [
  ...Object.entries(LABELS),
  ...Object.entries(FORM_LABELS),
  ['name', NAME_PARTS],
  ['date', START_LABELS],
  ['date', END_LABELS],
] as [FieldLabel, string][];
for (const [label, phrases] of LISTS) {
  for (const phrase of phrases.split('|'))
    if (!BY_LABEL.has(foldKey(phrase))) BY_LABEL.set(foldKey(phrase), label);
}

/** Chinese and Japanese forms set the characters of a label apart to make all labels of one length: "姓    名". */
const SPACED_HAN = /^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u;

/** The words of a label as they are compared; "First name(s)" asks for a first name. */
export const labelKey = (words: string): string => foldKey(words.replace(/\((?:s|es|e|n|en|i)\)/giu, ''));

/** What a label's words say, without the colon. */
export function fieldLabelOf(words: string): FieldLabel | undefined {
  const key = labelKey(words);
  return BY_LABEL.get(key) ?? (SPACED_HAN.test(key) ? BY_LABEL.get(key.replaceAll(' ', '')) : undefined);
}

const MAX_LABEL_CHARS = 45;
const MAX_FORM_LABEL_CHARS = 90; // "Nombre y tipo de la organización que ha impartido la educación o la formación"
const COLON = /[:：]/;

/** A label at the start of a text: its words, what it says and where the value begins. */
export type PrintedLabel = {
  readonly words: string;
  readonly label: FieldLabel | undefined;
  readonly valueFrom: number;
};

/** "【役職】リーダー": a label in brackets of its own. */
const BRACKET_LABEL = /^[【〔［〈＜]\s*([^【】〔〕［］〈〉＜＞]{1,20}?)\s*[】〕］〉＞]\s*[:：]?\s*(?=\S)/u;

function readBracketLabel(text: string): PrintedLabel | null {
  const match = BRACKET_LABEL.exec(text);
  return match?.[1] === undefined
    ? null
    : { words: match[1], label: fieldLabelOf(match[1]), valueFrom: match[0].length };
}

/** "1С:Предприятие" is a name: a label has letters, or a space after its colon. */
const NAME_WITH_COLON = /^[^:：]{0,40}(?<![^\s(])(?:\d[\p{L}\d]{1,3}|\p{L}\d):(?=\p{L})/u;

/** Japanese and Chinese forms set label and value apart by a space. */
const HAN_LABEL = /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,8})[\s　]+(?=\S)/u;

function readHanLabel(text: string): PrintedLabel | null {
  const match = HAN_LABEL.exec(text);
  const label = match?.[1] === undefined ? undefined : fieldLabelOf(match[1]);
  return match?.[1] === undefined || label === undefined
    ? null
    : { words: match[1], label, valueFrom: match[0].length };
}

const CELL_GAP = /\t\s*|\s{3,}/g;
/** What forms print of an entry in a cell of its own; other labels stand in lists of skills and contacts as well. */
const CELL_LABELS: ReadonlySet<FieldLabel> = new Set([
  'title',
  'organisation',
  'institution',
  'degree',
  'date',
  'issuer',
  'role',
  'body',
  'about',
  'grade',
]);

/** "Arbeitgeber | Acme GmbH": a row of two cells, the first of which is a label that entries carry. */
export function readCellLabel(text: string): PrintedLabel | null {
  const [gap, ...more] = text.slice(0, MAX_FORM_LABEL_CHARS * 2).matchAll(CELL_GAP);
  if (gap === undefined || gap.index === 0 || gap.index > MAX_FORM_LABEL_CHARS || more.length > 0)
    return null;
  const words = text.slice(0, gap.index);
  const label = fieldLabelOf(words);
  if (label === undefined || !CELL_LABELS.has(label)) return null;
  return { words, label, valueFrom: gap.index + gap[0].length };
}

/** Reads "Label: value", or a label in a cell of its own; null where a text has no short label. */
export function readLabel(text: string): PrintedLabel | null {
  const bracket = readBracketLabel(text);
  if (bracket !== null) return bracket;
  if (NAME_WITH_COLON.test(text)) return null;
  const at = text.slice(0, MAX_FORM_LABEL_CHARS + 1).search(COLON);
  if (at <= 0 || text.startsWith('//', at + 1)) return readHanLabel(text) ?? readCellLabel(text);
  const words = text.slice(0, at).trim();
  const label = fieldLabelOf(words);
  if (at > MAX_LABEL_CHARS && label === undefined) return readCellLabel(text);
  if (/\S(?:\t|\s{2,})\S/u.test(words) && !SPACED_HAN.test(foldKey(words))) return readCellLabel(text); // cells of a row
  if (!/\p{L}/u.test(words) || /[.;|•]/.test(words.replace(/\.$/, ''))) return null;
  return { words, label, valueFrom: at + 1 };
}
