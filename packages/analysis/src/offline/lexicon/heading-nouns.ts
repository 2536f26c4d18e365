import { foldKey } from '../text/fold.ts';
import type { HeadingKind } from './headings.ts';

/** Nouns that tell a section in a heading the phrase list does not hold ("Computer Engineering Experience"). */
const NOUNS: readonly (readonly [HeadingKind, string])[] = [
  [
    'volunteering',
    'volunteer|volunteering|voluntary|ehrenamt|ehrenamtliche|bénévole|bénévolat|voluntariado|volontariato|vrijwilligerswerk|wolontariat|волонтерство|extracurricular|extracurriculars|memberships|vrijwilliger|wolontariacka|społeczna|волонтёрство|волонтерская|общественная',
  ],
  [
    'experiences',
    'experience|experiences|employment|internships|berufserfahrung|erfahrung|erfahrungen|werdegang|expérience|expériences|experiencia|esperienza|esperienze|experiência|experiências|werkervaring|ervaring|doświadczenie|опыт|zatrudnienie|zatrudnienia|praktyki|staże|kariera|kariery|стаж|карьера|стажировки|loopbaan|stages|erfarenhet|erfaring|deneyim|roles|appointments|positions|directorships|mandates|mandate|mandats',
  ],
  [
    'certifications',
    'certifications|certificates|certification|licenses|zertifikate|zertifizierungen|weiterbildungen|certificats|certificaciones|certificazioni|certificações|certificados|certificaten|certyfikaty|сертификаты|trainings|courses|kurse|lehrgänge|seminare|schulungen|fortbildungen|fortbildung|weiterbildung|cursos|seminarios|diplomados|talleres|capacitaciones|corsi|patentini|attestati|abilitazioni|habilitations|treinamentos|capacitações|cursussen|cursos|szkolenia|kursy|курсы|kursów|szkoleń|uprawnienia|certyfikacje|warsztaty|тренинги|сертификация|удостоверения|квалификации|переподготовка|attesten|brevetten|getuigschriften|opleidingsattesten|trainingen|nascholing|registraties|certificeringen|vormingen',
  ],
  [
    'educations',
    'education|studies|ausbildung|bildung|studium|formation|études|educación|estudios|istruzione|educação|formação|opleiding|opleidingen|wykształcenie|edukacja|edukacji|kształcenie|studia|обучение|образования|onderwijs|studies|diploma',
  ],
  [
    'projects',
    'projects|projekte|projets|proyectos|progetti|projetos|projecten|projekty|проекты|realizacje|granty|кейсы|projektów|projectervaring|campaigns|kampagnen|campagnes|campañas|campagne|campanhas|kampanie|кампании',
  ],
  [
    'publications',
    'publications|publikationen|publicaciones|pubblicazioni|publicações|publicaties|publikacje|publikacji|konferencje|wystąpienia|referaty|публикации|выступления|доклады|lezingen|talks|presentations|patents',
  ],
  [
    'awards',
    'awards|honors|honours|auszeichnungen|prix|premios|premi|prêmios|prijzen|nagrody|osiągnięcia|wyróżnienia|stypendia|награды|достижения|премии|onderscheidingen|prestaties|achievements|scholarships|logros|conquistas',
  ],
  [
    'languages',
    'sprachkenntnisse|sprachen|langues|idiomas|lingue|talen|języki|języków|języka|языки|языков|языком|языками|talenkennis|taalkennis',
  ],
  [
    'skills',
    'skills|competencies|expertise|kenntnisse|fähigkeiten|kompetenzen|compétences|habilidades|competencias|conocimientos|competenze|competências|vaardigheden|umiejętności|kompetencje|narzędzia|oprogramowanie|навыки|навыков|умения|компетенции|качества|инструменты|стек|competenties|kwaliteiten|eigenschappen|proficiencies|technologies|toolkit',
  ],
  [
    'interests',
    'interests|hobbies|interessen|hobbys|loisirs|intereses|aficiones|interessi|interesses|zainteresowania|интересы|хобби|увлечения|hobby|vrijetijdsbesteding',
  ],
  [
    'references',
    'references|referenzen|références|referencias|referenze|referências|referenties|referencje|рекомендации|отзывы',
  ],
  [
    'summary',
    'summary|profile|objective|zusammenfassung|profil|résumé|resumen|perfil|profilo|resumo|samenvatting|profiel|podsumowanie|резюме',
  ],
];

const BY_NOUN = new Map<string, HeadingKind>(
  NOUNS.flatMap(([kind, nouns]) =>
    nouns.split('|').map((noun): [string, HeadingKind] => [foldKey(noun), kind]),
  ),
);

/** Endings of Chinese and Japanese headings, whose words are not set apart. */
const HAN_ENDINGS: readonly (readonly [HeadingKind, string])[] = [
  [
    'volunteering',
    '志愿经历|志愿服务|ボランティア活動|社团经历|校园经历|实践活动|社会实践|社團經歷|志工經歷',
  ],
  [
    'projects',
    '项目经历|项目经验|项目成果|專案經驗|專案經歷|プロジェクト経験|プロジェクト|プロジェクト一覧|開発実績|制作実績',
  ],
  [
    'experiences',
    '工作经历|工作经验|实习经历|职业经历|職務経歴|職歴|業務経験|業務経歴|職務経験|勤務歴|実務経験|工作經歷|工作經驗|工作履历|從業經歷|从业经历|任职经历',
  ],
  ['educations', '教育背景|教育经历|学历|学歴|教育經歷|學歷|求学经历|学习经历'],
  ['certifications', '证书|资格|資格|認定資格|证照|證照|證書|资质|免許|研修歴|受講歴|培训经历'],
  ['languages', '语言能力|外语能力|語学力|語学|語言能力|外語能力|外语水平|语言水平'],
  ['skills', '技能|专长|專長|スキル|技術|スキル一覧|技术栈|特长|知識|软件能力'],
  ['awards', '荣誉|奖项|获奖情况|获奖经历|榮譽|獎項|受賞歴|表彰歴'],
  ['interests', '爱好|兴趣|趣味'],
  ['summary', '评价|評價|简介|簡介|自己PR|職務要約|要約|概要|自我介绍|自我介紹|优势|優勢'],
];

/** Ends of German and Dutch compounds: Projekterfahrung, Programmierkompetenz, Taalkennis. */
const SUFFIXES: readonly (readonly [HeadingKind, string])[] = [
  ['experiences', 'erfahrung|erfahrungen|werdegang|laufbahn|ervaring'],
  ['languages', 'sprachkenntnisse|sprachen|talenkennis|taalkennis'],
  ['skills', 'kenntnisse|kompetenz|kompetenzen|fahigkeiten|vaardigheden|kennis'],
  ['educations', 'ausbildung|studium|bildungsweg'],
  ['projects', 'projekte|projecten|projekt'],
  ['interests', 'interessen|interesses'],
  ['certifications', 'kwalificaties|certificaten|cursussen|zertifikate'],
];

/** The section a single noun speaks of. */
export function nounKindOf(word: string): HeadingKind | undefined {
  const whole = BY_NOUN.get(word);
  if (whole !== undefined) return whole;
  return SUFFIXES.find(([, ends]) =>
    ends.split('|').some((end) => word.length > end.length && word.endsWith(end)),
  )?.[0];
}

const HAN_BEGINNINGS = ['志望の動機', '志望動機', '自己pr', '自己紹介'].map(foldKey);

/** The section a Chinese or Japanese heading speaks of, by its last words; what forms ask for is told by the first. */
export function hanKindOf(key: string): HeadingKind | undefined {
  if (HAN_BEGINNINGS.some((beginning) => key.startsWith(beginning))) return 'summary';
  return HAN_ENDINGS.find(([, endings]) =>
    endings.split('|').some((ending) => key.endsWith(foldKey(ending))),
  )?.[0];
}
