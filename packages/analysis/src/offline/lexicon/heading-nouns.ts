import { foldKey } from '../text/fold.ts';
import type { HeadingKind } from './headings.ts';

/** Nouns that tell a section in a heading the phrase list does not hold ("Computer Engineering Experience"). */
const NOUNS: readonly (readonly [HeadingKind, string])[] = [
  [
    'volunteering',
    'volunteer|volunteering|voluntary|ehrenamt|ehrenamtliche|bénévole|bénévolat|voluntariado|volontariato|vrijwilligerswerk|wolontariat|волонтерство|extracurricular|extracurriculars|memberships',
  ],
  [
    'experiences',
    'experience|experiences|employment|internships|berufserfahrung|erfahrung|erfahrungen|werdegang|expérience|expériences|experiencia|esperienza|esperienze|experiência|experiências|werkervaring|ervaring|doświadczenie|опыт|erfarenhet|erfaring|deneyim',
  ],
  [
    'certifications',
    'certifications|certificates|certification|licenses|zertifikate|zertifizierungen|weiterbildungen|certificats|certificaciones|certificazioni|certificações|certificados|certificaten|certyfikaty|сертификаты|trainings|courses|kurse|lehrgänge|seminare|schulungen|fortbildungen|fortbildung|weiterbildung|cursos|seminarios|diplomados|talleres|capacitaciones|corsi|patentini|attestati|abilitazioni|habilitations|treinamentos|capacitações|cursussen|cursos|szkolenia|kursy|курсы',
  ],
  [
    'educations',
    'education|studies|ausbildung|bildung|studium|formation|études|educación|estudios|istruzione|educação|formação|opleiding|opleidingen|wykształcenie|edukacja|образование',
  ],
  ['projects', 'projects|projekte|projets|proyectos|progetti|projetos|projecten|projekty|проекты'],
  [
    'publications',
    'publications|publikationen|publicaciones|pubblicazioni|publicações|publicaties|publikacje|публикации|talks|presentations|patents',
  ],
  [
    'awards',
    'awards|honors|honours|auszeichnungen|prix|premios|premi|prêmios|prijzen|nagrody|награды|achievements|scholarships|logros|conquistas',
  ],
  ['languages', 'sprachkenntnisse|sprachen|langues|idiomas|lingue|talen|języki|языки'],
  [
    'skills',
    'skills|competencies|expertise|kenntnisse|fähigkeiten|kompetenzen|compétences|habilidades|competencias|conocimientos|competenze|competências|vaardigheden|umiejętności|навыки|proficiencies|technologies|toolkit',
  ],
  [
    'interests',
    'interests|hobbies|interessen|hobbys|loisirs|intereses|aficiones|interessi|interesses|zainteresowania|интересы|хобби',
  ],
  [
    'references',
    'references|referenzen|références|referencias|referenze|referências|referenties|referencje|рекомендации',
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
  ['volunteering', '志愿经历|志愿服务|ボランティア活動|社团经历|校园经历'],
  ['projects', '项目经历|项目经验|プロジェクト経験|プロジェクト'],
  ['experiences', '工作经历|工作经验|实习经历|职业经历|職務経歴|職歴|業務経験|工作經歷|工作經驗'],
  ['educations', '教育背景|教育经历|学历|学歴|教育經歷'],
  ['certifications', '证书|资格|資格|認定資格|证照'],
  ['languages', '语言能力|外语能力|語学力|語学'],
  ['skills', '技能|专长|スキル|技術'],
  ['awards', '荣誉|奖项|获奖情况|受賞歴'],
  ['interests', '爱好|兴趣|趣味'],
  ['summary', '评价|简介|自己PR|職務要約|概要'],
];

/** Ends of German and Dutch compounds: Projekterfahrung, Programmierkompetenz, Taalkennis. */
const SUFFIXES: readonly (readonly [HeadingKind, string])[] = [
  ['experiences', 'erfahrung|erfahrungen|werdegang|laufbahn|ervaring'],
  ['languages', 'sprachkenntnisse|sprachen|talenkennis|taalkennis'],
  ['skills', 'kenntnisse|kompetenz|kompetenzen|fahigkeiten|vaardigheden|kennis'],
  ['educations', 'ausbildung|studium|bildungsweg'],
  ['projects', 'projekte|projecten|projekt'],
  ['interests', 'interessen|interesses'],
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
