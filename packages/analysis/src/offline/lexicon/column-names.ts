import { foldKey, phraseSet } from '../text/fold.ts';
import { type FieldLabel, fieldLabelOf } from './field-labels.ts';
import { END_LABELS, START_LABELS } from './range-labels.ts';

/** What the head of a table calls a column: what forms ask for, or one end of a range. */
export type ColumnName = FieldLabel | 'from' | 'to';

const FROM = phraseSet(
  START_LABELS,
  'from|start|start date|started|date from|from date|date started|begin|beginning|from month year|from mm yyyy',
  'von|beginn|ab|seit|eintritt|vom|de|du|début|date de début|date d entrée|entrée|depuis|dès|desde|inicio|fecha de inicio|fecha inicio|fecha de ingreso|ingreso|da|dal|inizio|data inizio|data di inizio|início|data de início|data início|data de admissão|admissão',
  'van|begindatum|startdatum|vanaf|od|data rozpoczęcia|początek|с|начало|дата начала|дата приема|поступление|з|початок|fra|från|startdato|začátek|başlangıç|開始|開始日|入社|入学|开始|开始时间|开始日期|起始时间|入职时间|入学时间|開始時間|自',
);

const TO = phraseSet(
  END_LABELS,
  'to|end|end date|ended|date to|to date|date left|date ended|finish|until|till|to month year|to mm yyyy|leaving date',
  'bis|ende|austritt|bis zum|à|au|fin|date de fin|date de sortie|sortie|jusqu à|jusqu au|hasta|fecha de fin|fecha fin|fecha de término|fecha de egreso|fecha de salida|egreso|término|salida|a|al|fine|data fine|data di fine|até|fim|data de fim|data fim|data de término|data de saída|saída',
  'tot|einddatum|t m|do|data zakończenia|koniec|по|до|конец|окончание|дата окончания|дата увольнения|по|закінчення|кінець|til|till|sluttdato|slutdato|slut|konec|bitiş|終了|終了日|退社|卒業|结束|结束时间|结束日期|截止时间|离职时间|毕业时间|結束時間|至',
);

/** What stands at the head of a column, but seldom before a colon. */
const NAMES: Partial<Record<FieldLabel, ReadonlySet<string>>> = {
  date: phraseSet(
    'when|time|time period|from until|year month|month year|month and year|year of passing|passing year|year of completion|dates attended|dates employed|dates of employment|length of service|employment dates|year obtained|date obtained|date awarded|date achieved|date of award|completed|von bis|zeitspanne|wann|du au|de à|desde hasta|dal al|de até|van tot|od do|с по|с до|від до|起止日期|起讫时间|年月|年 月|年月日|時期',
  ),
  title: phraseSet(
    'position held|positions held|post|post held|posts held|job|job role|job held|job title position|role held|role title|title of post|position title|job title and duties|post title|rank|profession|beruf|tätigkeit|tätigkeit als|tätigkeit funktion|funktion tätigkeit|tätigkeit position|activité exercée|actividad desempeñada|position funktion|funktion position|emploi|emploi occupé|poste occupé|puesto desempeñado|cargo desempeñado|ruolo|ruolo ricoperto|posizione ricoperta|cargo ocupado|função exercida|functie rol|stanowisko pracy|должность профессия|профессия|担当業務名|担任职务|职务岗位|职位职务',
  ),
  organisation: phraseSet(
    'employer name|name of company|company employer|employer company|employer and address|employer name and address|name and address of company|name of organisation|name of organization|organisation name|organization name|workplace|hospital|trust|client|firm|institution company|place of work|arbeitsstätte|betrieb|dienststelle|firma ort|unternehmen ort|employeurs|lieu de travail|entreprise lieu|organismo|institución empresa|empresa institución|lugar de trabajo|ente|ditta|azienda ente|presso|luogo di lavoro|entidade|entidade empregadora|local de trabalho|organisatie|zakład pracy|miejsce pracy|предприятие организация|место работы организация|место службы|місце роботи|工作单位名称|单位|工作单位及部门|公司单位|單位',
  ),
  institution: phraseSet(
    'school college|school college university|college university|university college|university board|board university|institute|school name|college school|name of school|name of institute|name of university|educational institution|educational establishment|training provider|centre of study|place of study|awarding body|schule hochschule|bildungseinrichtung|ausbildungsstätte|lehranstalt|schulart|établissement école|lieu de formation|organisme|centro educativo|centro de estudios|institución educativa|ente formativo|istituto scolastico|ente istituto|instituição de ensino|estabelecimento|onderwijsinstelling|opleidingsinstituut|nazwa uczelni|nazwa szkoły|szkoła uczelnia|учебное учреждение|вуз учебное заведение|навчальний заклад|毕业院校及专业|学校院系|毕业院校|学校及专业|學校名稱|院校名称',
  ),
  degree: phraseSet(
    'qualification obtained|qualifications obtained|qualifications|qualification gained|qualifications gained|qualification award|award|degree diploma|degree certificate|degree course|course|course of study|course title|programme|program|exam|examination|examination passed|certificate|certificate degree|title awarded|bildungsgang|abschluss qualifikation|ausbildung|erworbener abschluss|diplôme obtenu|titre|formation|diplôme formation|titulación|título obtenido|estudios|formación|curso|grado|titolo conseguito|titolo|corso|qualifica|qualifica conseguita|habilitação|grau académico|curso formação|opleiding|diploma certificaat|kwalifikacje|kurs|квалификация степень|специальность квалификация|образование|学历学位|学位|资格|學歷',
  ),
  area: phraseSet(
    'subject|subjects|discipline|branch|stream|field|main subject|fach|fachgebiet|studienfach|matière|discipline|materia|disciplina|área|area|vak|dziedzina|дисциплина|专业方向|系所|専攻科目',
  ),
  location: phraseSet('town|country|city country|address|land|pays|país|paese|city town'),
  grade: phraseSet('marks|percentage|result grade|grade obtained|class|division|cgpa percentage|resultado'),
  issuer: phraseSet(
    'organiser|organizer|trainer|training body|provider organisation|veranstalter|anbieter|träger|formateur|organisateur|organizador|imparte|organizzatore|organizador|opleider|organizator szkolenia|организатор|培训机构',
  ),
  body: phraseSet(
    'main duties|duties|key duties|brief description of duties|summary of duties|description of duties|nature of work|work done|details|remarks|comments|description of work|role and responsibilities|duties and responsibilities|responsibilities and duties|duties responsibilities|hauptaufgaben|aufgaben tätigkeiten|bemerkung|bemerkungen|tâches principales|missions principales|activités|observaciones|funciones realizadas|principales funciones|mansioni svolte|attività svolta|note|observações|principais funções|taken werkzaamheden|toelichting|zakres obowiązków|uwagi|обязанности функции|основные обязанности|примечание|примітка|主要职责|备注|备 注|主要内容|備考',
  ),
  about: phraseSet(
    'reason for leaving|reasons for leaving|salary|final salary|grade salary|wage|notice period|full time part time|ft pt|hours|type of contract|contract type|supervisor|reference|referee|telephone|witness|austrittsgrund|pensum|motif de départ|salaire|contrat|motivo de salida|motivo de retiro|sueldo|contrato|motivo da saída|reden van vertrek|powód odejścia|причина увольнения|证明人|證明人|离职原因|離職原因|薪资|退職理由',
  ),
};

const BY_NAME = new Map<string, FieldLabel>();
for (const [label, names] of Object.entries(NAMES) as [FieldLabel, ReadonlySet<string>][])
  for (const name of names) if (!BY_NAME.has(name)) BY_NAME.set(name, label);

function nameOf(words: string): ColumnName | undefined {
  const key = foldKey(words);
  if (FROM.has(key)) return 'from';
  if (TO.has(key)) return 'to';
  return BY_NAME.get(key) ?? fieldLabelOf(words);
}

const NUMBERED = /^(?:no|nr|n|№|sl no|s no|sr no|lp|l p|п п|п п|序号)$/;

/** Whether a column only counts its rows. */
export const isCounter = (words: string): boolean => NUMBERED.test(foldKey(words)) || words.trim() === '#';

/** What the words at the head of a column announce; those before a slash or bracket decide ("Employer (name, town)"). */
export function columnNameOf(words: string): ColumnName | undefined {
  const whole = nameOf(words);
  if (whole !== undefined) return whole;
  const [first = ''] = words.split(/[(/&,]|\s[-–]\s/, 1);
  return first === words ? undefined : nameOf(first);
}
