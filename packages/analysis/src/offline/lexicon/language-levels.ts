import type { CefrLevel } from '@vitae/schema/analysis';
import { foldKey } from '../text/fold.ts';

/**
 * What CVs print for a level, and the level it stands for (Council of Europe, Common Reference Levels; LinkedIn's and the
 * ILR scale's wordings as their own guides place them). null: a level is named, but no reference level follows from it.
 */
const LEVELS: readonly (readonly [CefrLevel | null, string])[] = [
  [
    'native',
    'native|native speaker|native language|native proficiency|native or bilingual|native or bilingual proficiency|native bilingual|mother tongue|first language|bilingual|bilingual proficiency|bilingual native|native level|muttersprache|muttersprachler|muttersprachlerin|muttersprachlich|muttersprachliches niveau|erstsprache|zweisprachig|bilingual muttersprache|langue maternelle|bilingue|maternelle|lengua materna|nativo|nativa|idioma materno|idioma nativo|lengua nativa|bilingüe|madrelingua|lingua madre|bilingue madrelingua|língua materna|língua nativa|nativo ou bilíngue|bilíngue|moedertaal|moedertaalspreker|tweetalig|ojczysty|język ojczysty|native polish|ojczysta|родной|родной язык|носитель|носитель языка|母語|母国語|ネイティブ|ネイティブレベル|母语|母語話者|第一言語|modersmål|morsmål|mateřský jazyk|rodilý mluvčí|рідна|рідна мова|ana dil|ana dili|anadil',
  ],
  [
    'C2',
    'c2|proficient|proficiency c2|full professional|full professional proficiency|near native|near-native|mastery|verhandlungssicher in wort und schrift|perfekt|annähernd muttersprachlich|fast muttersprachlich|maîtrise|maestría c2|dominio|padronanza|domínio|в совершенстве|свободное владение c2|精通',
  ],
  [
    'C1',
    'c1|fluent|fluently|fluency|advanced|very good|excellent|business fluent|fluent in spoken and written|verhandlungssicher|fließend|fliessend|sehr gut|fließend in wort und schrift|sehr gute kenntnisse|fortgeschritten|courant|courante|avancé|avancée|très bon niveau|couramment|lu écrit parlé|niveau avancé|fluido|fluida|avanzado|alto|muy bueno|nivel avanzado|nivel alto|fluente|avançado|nível avançado|fluência|fluent level|avanzato|ottimo|ottima|fluente livello|livello avanzato|ottima conoscenza|vloeiend|uitstekend|zeer goed|gevorderd|biegły|biegle|płynny|płynnie|zaawansowany|bardzo dobry|bardzo dobra|bardzo dobrze|свободно|свободный|свободное владение|продвинутый|flytande|flydende|flytende|plynně|вільно|ileri|akıcı|çok iyi|流暢|上級|ビジネスレベル|流利|熟练|高级|精通级',
  ],
  [
    'B2',
    'b2|upper intermediate|upper-intermediate|professional working proficiency|professional working|professional|professional proficiency|business level|working proficiency|good|good command|good working knowledge|gut|gute kenntnisse|gut in wort und schrift|bon|bonne|bon niveau|professionnel|niveau professionnel|opérationnel|bueno|profesional|competencia profesional|nivel profesional|medio alto|medio-alto|competencia profesional completa|bom|profissional|buono|buona|buona conoscenza|professionale|goed|professionele werkvaardigheid|dobry|dobra|dobrze|średniozaawansowany wyższy|хорошо|хороший|выше среднего|профессиональный|god|bra|iyi|dobrá|добре|業務レベル|良好|中上級',
  ],
  [
    'B1',
    'b1|intermediate|conversational|limited working proficiency|limited working|moderate|working knowledge|mittelstufe|konversationssicher|mittel|befriedigend|gute grundkenntnisse|intermédiaire|niveau intermédiaire|moyen|conversationnel|intermedio|medio|nivel intermedio|nivel medio|conversacional|competencia básica limitada|intermedia|intermediário|intermédio|nível intermediário|intermediária|média|intermedio livello|discreto|discreta|intermedio b1|livello intermedio|redelijk|gemiddeld|średniozaawansowany|średni|komunikatywny|komunikatywna|komunikatywnie|средний|разговорный|разговорный уровень|mellan|středně|середній|orta|中級|日常会話|日常会話レベル|中级|一般|日常交流',
  ],
  [
    'A2',
    'a2|elementary|basic|basics|pre intermediate|pre-intermediate|elementary proficiency|basic knowledge|basic communication|grundkenntnisse|grundlagen|grundkenntnisse in wort und schrift|grundlegend|notions|scolaire|bases|notions de base|élémentaire|niveau scolaire|débutant avancé|básico|básica|elemental|nivel básico|conocimientos básicos|nociones|noções básicas|nível básico|noções|base|elementare|scolastico|conoscenza base|di base|conoscenza scolastica|livello base|basis|basiskennis|matig|podstawowy|podstawowa|podstawy|podstawowe|базовый|базовые знания|со словарем|основы|элементарный|grundläggande|grundlæggende|základy|базова|temel|基礎|初級|基础|初级|読み書き',
  ],
  [
    'A1',
    'a1|beginner|novice|starter|anfänger|anfängerin|débutant|débutante|principiante|iniciante|beginnend|beginner level|początkujący|начальный|начинающий|nybörjare|začátečník|başlangıç|入門|入门',
  ],
  [
    null,
    'toefl|ielts|toeic|delf|dalf|dele|goethe|hsk|jlpt|telc|cambridge|testdaf|cae|fce|cpe|cet 4|cet 6|cet4|cet6|n1|n2|n3|n4|n5|spoken|written|reading|writing|speaking|listening',
  ],
];

const BY_PHRASE = new Map<string, CefrLevel | null>();
for (const [level, phrases] of LEVELS) {
  for (const phrase of phrases.split('|'))
    if (!BY_PHRASE.has(foldKey(phrase))) BY_PHRASE.set(foldKey(phrase), level);
}

const REFERENCE_LEVEL = /(?<![\p{L}\p{N}])([ABC][12])\b/iu;
const REFERENCE_LEVELS: readonly CefrLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const MAX_PHRASE_WORDS = 5;
/** What of a language Chinese CVs grade: "读写能力良好". */
const ABILITY =
  /^(?:听说读写|聽說讀寫|读写|讀寫|听说|聽說|口语|口語|书写|書寫|阅读|閱讀|听力|聽力|写作|寫作)(?:能力|水平)?[:：\s]*(?=\S)/u;

/** The level a printed wording stands for: undefined when it names none, null when it names one outside the scale. */
export function levelOf(text: string): CefrLevel | null | undefined {
  const printed = REFERENCE_LEVEL.exec(text)?.[1]?.toUpperCase();
  const reference = REFERENCE_LEVELS.find((level) => level === printed);
  if (reference !== undefined) return reference;
  const words = foldKey(text.replace(ABILITY, '')).split(' ');
  for (let length = Math.min(MAX_PHRASE_WORDS, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const level = BY_PHRASE.get(words.slice(from, from + length).join(' '));
      if (level !== undefined) return level;
    }
  }
  const letters = words.join('');
  return BY_PHRASE.get(letters);
}
