import { endsWithOneOf } from '../text/ends-with.ts';
import { fold, foldKey, phraseSet } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { JOB_NOUNS } from './job-nouns.ts';
import { namesOwners } from './owners.ts';
import { COMPOUND_ENDS, endsLikePerson } from './title-endings.ts';

/** Nouns that name a job. */
const NOUNS = phraseSet(
  ...JOB_NOUNS,
  'engineer|developer|programmer|manager|analyst|architect|consultant|designer|administrator|admin|director|lead|leader|intern|trainee|apprentice|specialist|scientist|researcher|officer|technician|coordinator|assistant|associate|supervisor|executive|president|founder|cofounder|co-founder|owner|partner|principal|head|chief|ceo|cto|cfo|coo|cio|cmo|cpo|ciso|vp|svp|evp|professor|lecturer|teacher|tutor|instructor|trainer|coach|mentor|fellow|postdoc|student|advisor|adviser|strategist|planner|producer|editor|writer|author|journalist|copywriter|translator|interpreter|photographer|artist|animator|illustrator|musician|accountant|auditor|bookkeeper|controller|buyer|planner|recruiter|representative|rep|agent|broker|clerk|cashier|receptionist|secretary|nurse|doctor|physician|surgeon|therapist|pharmacist|dentist|veterinarian|lawyer|attorney|paralegal|counsel|judge|chef|cook|waiter|waitress|barista|bartender|server|driver|mechanic|electrician|plumber|carpenter|operator|worker|labourer|guard|inspector|tester|qa|sre|devops|dba|sysadmin|evangelist|advocate|ambassador|freelancer|contractor|volunteer|host|hostess|steward|pilot|captain|sergeant|lieutenant|soldier|nco|member|chair|chairman|chairwoman|chairperson|treasurer|curator|librarian|archivist|economist|statistician|mathematician|physicist|chemist|biologist|geologist|actuary|underwriter|banker|trader|marketer|merchandiser|stylist|model|actor|actress|dancer|ninja|wizard|guru|maintainer|contributor|creator|co-creator|builder|organizer|organiser|facilitator|moderator|liaison|superintendent|foreman|handyman|caretaker|janitor|cleaner|nanny|paramedic|firefighter|estimator|surveyor|dispatcher|handler|packer|picker|seller|salesperson|salesman|saleswoman|concierge|ceramist|seamstress|internship|apprenticeship|traineeship|dev|swe|sde|pm|po|scrum master|master|ta|ra|instructor|reviewer|examiner|proctor|counselor|counsellor|psychologist|social worker|expert|practitioner|deputy|aide|attendant|conductor|integrator|tech lead|generalist|superintendent|associate professor|staff',
  'entwickler|entwicklerin|ingenieur|ingenieurin|leiter|leiterin|berater|beraterin|assistent|assistentin|mitarbeiter|mitarbeiterin|praktikant|praktikantin|werkstudent|werkstudentin|auszubildender|auszubildende|azubi|geschäftsführer|geschäftsführerin|gründer|gründerin|referent|referentin|sachbearbeiter|sachbearbeiterin|architekt|architektin|techniker|technikerin|informatiker|informatikerin|kaufmann|kauffrau|verkäufer|verkäuferin|lehrer|lehrerin|dozent|dozentin|forscher|forscherin|wissenschaftler|wissenschaftlerin|hilfskraft|doktorand|doktorandin|programmierer|programmiererin|analytiker|datenanalyst|datenanalystin|projektleiter|projektmanager|teamleiter|abteilungsleiter|koordinator|koordinatorin|spezialist|spezialistin|fachkraft|meister|kellner|kellnerin|koch|köchin|pfleger|krankenschwester|arzt|ärztin|anwalt|anwältin|redakteur|redakteurin|übersetzer|übersetzerin|buchhalter|buchhalterin|steuerberater|controllerin|aushilfe|volontär|trainerin|tutorin|managerin|designerin|beraterin|praktikum|werkstudententätigkeit|freiberufler|selbstständig|selbständig|vorstand|prokurist|sekretärin|fahrer|elektriker|mechaniker|monteur|erzieher|erzieherin|sanitäter|leitung|inhaber|inhaberin|geselle|helfer|helferin|freiwilliger|freiwillige|betreuer|betreuerin|sozialarbeiter|ausbilder',
  'ingénieur|ingénieure|développeur|développeuse|chef|cheffe|responsable|directeur|directrice|consultant|consultante|analyste|architecte|assistant|assistante|stagiaire|alternant|alternante|apprenti|apprentie|chargé|chargée|technicien|technicienne|gestionnaire|conseiller|conseillère|vendeur|vendeuse|professeur|professeure|enseignant|enseignante|chercheur|chercheuse|doctorant|doctorante|administrateur|administratrice|concepteur|conceptrice|programmeur|fondateur|fondatrice|cofondateur|gérant|gérante|coordinateur|coordinatrice|coordonnateur|formateur|formatrice|rédacteur|rédactrice|traducteur|traductrice|comptable|infirmier|infirmière|médecin|avocat|avocate|juriste|cuisinier|serveur|serveuse|animateur|animatrice|bénévole|moniteur|monitrice|secrétaire|graphiste|designer|acheteur|acheteuse|commercial|commerciale|hôte|hôtesse|employé|employée|agent|président|présidente|trésorier|trésorière|membre|éducateur|éducatrice|chauffeur|ouvrier|opérateur|superviseur|pilote|lead|stage|alternance',
  'reportero|reportera|periodista|corresponsal|columnista|cronista|locutor|locutora|presentador|presentadora|guionista|fotoperiodista|camarógrafo|camarógrafa|editor|editora|jefe de redacción|jefa de redacción|documentalista',
  'ingeniero|ingeniera|desarrollador|desarrolladora|programador|programadora|jefe|jefa|director|directora|gerente|consultor|consultora|analista|arquitecto|arquitecta|asistente|becario|becaria|practicante|técnico|técnica|administrador|administradora|coordinador|coordinadora|especialista|diseñador|diseñadora|profesor|profesora|docente|investigador|investigadora|fundador|fundadora|cofundador|cofundadora|encargado|encargada|responsable|vendedor|vendedora|asesor|asesora|abogado|abogada|contable|contador|contadora|enfermero|enfermera|médico|médica|cocinero|camarero|camarera|redactor|redactora|traductor|traductora|líder|auxiliar|ayudante|operario|operador|operadora|secretario|secretaria|dependiente|dependienta|monitor|monitora|voluntario|voluntaria|presidente|tesorero|supervisor|supervisora|ejecutivo|ejecutiva|científico|científica|pasante|alumno|comercial|recepcionista|prácticas|maestro|maestra|tutor|tutora|administrativo|administrativa',
  'ingegnere|sviluppatore|sviluppatrice|programmatore|programmatrice|responsabile|direttore|direttrice|consulente|analista|architetto|assistente|tirocinante|stagista|tecnico|amministratore|amministratrice|coordinatore|coordinatrice|specialista|progettista|grafico|professore|professoressa|docente|insegnante|ricercatore|ricercatrice|fondatore|fondatrice|cofondatore|capo|capoprogetto|addetto|addetta|impiegato|impiegata|commesso|commessa|venditore|contabile|infermiere|infermiera|medico|avvocato|cuoco|cameriere|cameriera|redattore|redattrice|traduttore|traduttrice|segretario|segretaria|operatore|operatrice|volontario|volontaria|presidente|collaboratore|collaboratrice|dottorando|dottoranda|tirocinio|barista|educatore|educatrice|magazziniere|apprendista|titolare|commerciale|supervisore|referente',
  'engenheiro|engenheira|desenvolvedor|desenvolvedora|programador|programadora|gerente|gestor|gestora|diretor|diretora|consultor|consultora|analista|arquiteto|arquiteta|arquitecto|assistente|estagiário|estagiária|técnico|técnica|administrador|administradora|coordenador|coordenadora|especialista|designer|professor|professora|docente|investigador|investigadora|pesquisador|pesquisadora|fundador|fundadora|cofundador|responsável|vendedor|vendedora|assessor|assessora|advogado|advogada|contador|contadora|contabilista|enfermeiro|enfermeira|médico|médica|cozinheiro|garçom|redator|redatora|tradutor|tradutora|líder|auxiliar|operador|operadora|secretário|secretária|monitor|monitora|voluntário|voluntária|presidente|supervisor|supervisora|cientista|trainee|aprendiz|bolsista|formador|formadora|rececionista|recepcionista|estágio|chefe|tech lead|sócio|encarregado',
  'ontwikkelaar|programmeur|ingenieur|adviseur|consultant|beheerder|medewerker|medewerkster|leider|teamleider|projectleider|directeur|analist|architect|ontwerper|stagiair|stagiaire|assistent|assistente|docent|docente|leraar|lerares|onderzoeker|oprichter|mede-oprichter|coördinator|specialist|verkoper|verkoopster|kok|ober|verpleegkundige|arts|advocaat|boekhouder|redacteur|vertaler|secretaresse|vrijwilliger|voorzitter|penningmeester|lid|bestuurslid|monteur|chauffeur|begeleider|trainer|manager|zzper|tester|promovendus|kassamedewerker|vakkenvuller|eigenaar|hoofd|accountmanager|stage|werkstudent|bedrijfsleider|planner|inkoper',
  'inżynier|programista|programistka|deweloper|kierownik|kierowniczka|menedżer|menadżer|dyrektor|konsultant|konsultantka|analityk|architekt|asystent|asystentka|stażysta|stażystka|praktykant|praktykantka|technik|administrator|koordynator|koordynatorka|specjalista|specjalistka|projektant|projektantka|grafik|nauczyciel|nauczycielka|wykładowca|badacz|założyciel|współzałożyciel|lider|liderka|tester|testerka|sprzedawca|doradca|księgowy|księgowa|pielęgniarka|lekarz|prawnik|kucharz|kelner|kelnerka|redaktor|redaktorka|tłumacz|tłumaczka|pracownik|wolontariusz|wolontariuszka|prezes|członek|właściciel|doktorant|doktorantka|opiekun|opiekunka|trener|trenerka|recepcjonistka|magazynier|kasjer|kasjerka|starszy|młodszy|staż|praktyki|główny',
  'инженер|разработчик|программист|менеджер|аналитик|архитектор|консультант|дизайнер|администратор|директор|руководитель|специалист|тестировщик|стажер|стажёр|помощник|ассистент|преподаватель|учитель|исследователь|основатель|сооснователь|координатор|техник|начальник|заместитель|бухгалтер|юрист|врач|медсестра|продавец|повар|официант|редактор|переводчик|журналист|лаборант|оператор|секретарь|волонтер|волонтёр|владелец|тимлид|техлид|эксперт|куратор|наставник|научный сотрудник|сотрудник|водитель|кассир|бариста|тренер|репетитор|маркетолог|экономист|логист|рекрутер|продакт|девопс|верстальщик|фрилансер|глава|ведущий|старший|младший|главный|практикант|интерн|инструктор|воспитатель',
  'utvecklare|ingenjör|chef|konsult|projektledare|praktikant|assistent|lärare|forskare|udvikler|ingeniør|leder|konsulent|utvikler|vývojář|inženýr|manažer|розробник|інженер|менеджер|аналітик|mühendis|mühendisi|geliştirici|yönetici|uzman|uzmanı|stajyer|müdür|müdürü|danışman|öğretmen|yazılımcı',
);

/** Words of Chinese and Japanese job names, which are not set apart by spaces. */
const HAN_PARTS = [
  'エンジニア',
  '護士',
  '护士',
  '医师',
  '医生',
  '药师',
  '律师',
  '班主任',
  '出纳',
  '店长',
  '店長',
  '厨师',
  '司机',
  '文员',
  '秘书',
  '客服',
  '销售',
  '店员',
  '店員',
  '服务员',
  '领班',
  '主厨',
  '技术员',
  '质检员',
  '管理员',
  '策划',
  '运营',
  '产品负责',
  '部部长',
  '副部长',
  '会长',
  '班长',
  '团支书',
  '教授',
  '講師',
  '事務',
  '販売員',
  '看護師',
  '薬剤師',
  '介護士',
  '保育士',
  '調理師',
  '美容師',
  '税理士',
  '弁護士',
  '編集者',
  '記者',
  'スタッフ',
  'チーフ',
  'サブリーダー',
  'メンバー',
  'ライター',
  'オペレーター',
  'コーディネーター',
  '塾講師',
  '教諭',
  '支店長',
  '工場長',
  '次長',
  '専門員',
  '業務員',
  '主管',
  '主任',
  '行政人员',
  '審計',
  '审计员',
  '會計',
  '護理',
  'マネージャ',
  'マネジャ',
  '開発者',
  'デザイナ',
  'プログラマ',
  'リーダー',
  'コンサルタント',
  'アナリスト',
  'ディレクター',
  'アーキテクト',
  'スペシャリスト',
  'インターン',
  'アシスタント',
  '担当',
  '部長',
  '課長',
  '係長',
  '主任',
  '取締役',
  '社長',
  '営業',
  '研究員',
  '講師',
  '教員',
  'アルバイト',
  '工程师',
  '经理',
  '主管',
  '总监',
  '开发',
  '设计师',
  '分析师',
  '实习生',
  '顾问',
  '主任',
  '专员',
  '助理',
  '架构师',
  '研究员',
  '讲师',
  '教师',
  '负责人',
  '创始人',
  '程序员',
  '组长',
  '会计',
  '翻译',
  '编辑',
  '工程師',
  '經理',
  '總監',
  '設計師',
  '分析師',
  '實習生',
  '顧問',
  '專員',
  '志愿者',
  '運営',
  '代表',
].map(fold);

const SENIORITY = phraseSet(
  'senior|junior|sr|jr|staff|principal|lead|chief|head|associate|assistant|deputy|vice|executive|interim|acting|freelance|mid-level|entry-level|graduate|trainee|leitender|leitende|stellvertretender|angehender|wissenschaftlicher|wissenschaftliche|studentische|premier|adjoint|adjointe|sénior|pleno|starszy|młodszy|ведущий|старший|младший|главный',
);

/** Ranks that stand after the title in the Romance languages. */
const RANK = phraseSet(
  'senior|sênior|sénior|junior|júnior|pleno|semi senior|adjunto|adjunta|titular|suplente|confirmé|débutant|principal',
);

const isCompound = endsWithOneOf(COMPOUND_ENDS);
const hasSuffix = (key: string): boolean => key.length >= 8 && isCompound(key);

const isTitleWord = (key: string): boolean =>
  NOUNS.has(key) || hasSuffix(key) || (key.endsWith('in') && NOUNS.has(key.slice(0, -2)));

const MAX_PHRASE_WORDS = 4;

/** The places of words that name a job, alone or as the first or last of a phrase. */
function titleWords(words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    if (isTitleWord(word)) return [at];
    for (let end = Math.min(words.length, at + MAX_PHRASE_WORDS); end > at + 1; end -= 1)
      if (NOUNS.has(words.slice(at, end).join(' '))) return [at, end - 1];
    return [];
  });
}

/** Legal forms that no job title ends with: "Consultora Levante S.L." */
const SURE_FORM =
  /\s(?:inc|llc|ltd|gmbh|ag|s\.?l\.?|s\.?a\.?|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|plc|oy|kg|e\.?v|ltda)\.?$/iu;

const WEAK = 0.5;
const MIN_TOLD = 2;
/** Small words after which the Romance languages qualify a noun: what stands last is not the title. */
const ROMANCE = /\s(?:de|du|des|do|da|dos|das|del|della|delle|dei|e|ao|a la|al)\s/u;

/** How much a text reads like a job title, 0 to 1: the title's noun stands last, first, or before "of", a comma or a bracket. */
export const titleScore = remember((text: string): number => {
  const folded = fold(text);
  if (HAN_PARTS.some((piece) => folded.includes(piece))) return 0.9;
  const plain = foldKey(
    text.replace(/\([^)]*\)|\[[^\]]*\]|\*(?:in|innen)\b|:in\b|\/-?in\b/giu, ' ').replace(/[*:_/·]/g, ' '),
  );
  const words = plain.split(' ').filter((word) => word !== '');
  if (/^The\s\p{Lu}/u.test(text)) return 0; // a name: "The Midland Courier"
  if (words.length === 0 || words.length > 14 || SURE_FORM.test(text.trim()) || namesOwners(text)) return 0;
  const at = titleWords(words);
  const last = words.length - 1;
  if (at.length === 0) {
    if (SENIORITY.has(words[0] ?? '')) return 0.4;
    const looksLike = endsLikePerson(words[0] ?? '') || endsLikePerson(words[last] ?? '');
    return words.length <= 6 && (looksLike || (last > 0 && RANK.has(words[last] ?? ''))) ? WEAK : 0;
  }
  if (at.length === 1 && at[0] === last && last >= MIN_TOLD && ROMANCE.test(folded)) return WEAK; // "fechamento de caixa"
  const ends = at.includes(last) || at.includes(0) || (at.includes(1) && SENIORITY.has(words[0] ?? ''));
  return ends ? 1 : words.length <= 6 ? 0.8 : 0.6;
});
