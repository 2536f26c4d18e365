import { foldKey, phraseSet } from '../text/fold.ts';

/** What CVs print beside a skill to say how well it is known. */
const LEVELS = phraseSet(
  'expert|advanced|intermediate|beginner|basic|master|proficient|competent|novice|fluent|skilled|experienced|familiar|good|very good|excellent|strong|professional|working knowledge|expert level|elementary|senior|junior|daily use|in depth|guru|specialist|fundamental|solid',
  'experte|expertin|fortgeschritten|grundkenntnisse|sehr gut|gut|anfänger|profi|versiert|mittel|erfahren|sehr gute kenntnisse|gute kenntnisse|grundlagen|fließend|täglich|sicher',
  'ausgezeichnet|hervorragend|ausreichend|befriedigend|sehr erfahren|anwenderkenntnisse|fundiert|fundierte kenntnisse|basiskenntnisse|grundlegend|fortgeschrittene kenntnisse|expertenkenntnisse|solide|solide kenntnisse|vertieft|vertiefte kenntnisse|täglicher einsatz|routiniert',
  'bonne|très bonne|excellente|avancée|experte|opérationnel|opérationnelle|autonome|usage quotidien|utilisation quotidienne|connaissances de base|niveau avancé|niveau intermédiaire|niveau débutant|bonnes connaissances|notions de base|quotidien|bon niveau',
  'bueno|buena|muy buena|regular|excelente|nivel usuario|usuario|avanzada|intermedia|dominio|dominio avanzado|manejo avanzado|manejo intermedio|manejo básico|nivel intermedio|nivel alto|nivel experto|nivel bajo',
  'buona|ottima|sufficiente|eccellente|avanzata|uso quotidiano|buona conoscenza|ottima conoscenza|conoscenza base|livello base|livello intermedio|scolastico|utente base|utente autonomo|utente avanzato|utente intermedio',
  'boa|muito bom|muito boa|ótimo|ótima|excelente|avançada|intermediária|nível avançado|nível intermediário|nível intermédio|nível básico|utilizador|utilizador avançado|usuário|usuário avançado|domínio|fluente|ótica do utilizador',
  'avancé|intermédiaire|débutant|maîtrise|confirmé|notions|bon|très bon|courant|bonne maîtrise|expérimenté|bases',
  'avanzado|intermedio|básico|experto|principiante|alto|medio|bajo|muy bueno|nivel avanzado|nivel medio|nivel básico',
  'avanzato|base|esperto|principiante|buono|ottimo|discreto|intermedio|livello avanzato',
  'avançado|intermediário|intermédio|especialista|iniciante|bom|básico',
  'gevorderd|gemiddeld|basis|goed|zeer goed|uitstekend|expert',
  'zaawansowany|średniozaawansowany|podstawowy|ekspert|dobry|bardzo dobry|biegły|podstawowo|dobrze|bardzo dobrze|biegle|średnio|zaawansowana|podstawowa|dobra|bardzo dobra|średni|średnia|początkujący',
  'продвинутый|средний|базовый|эксперт|начальный|уверенный|хорошо|отлично|базово|уверенно|свободно|продвинуто|средне|на базовом уровне|на среднем уровне|экспертно|начально|удовлетворительно|в совершенстве|опытный пользователь|уверенный пользователь|продвинутый пользователь|хороший|отличный|высокий',
  '上級|中級|初級|得意|精通|熟练|熟悉|了解|掌握|高级|中级|初级|実務経験あり|良好|一般|熟練|熟悉使用|入门|擅长|擅長|普通',
);

/** Words that Chinese CVs print before a skill, without a space, to say how well it is known: "熟悉Java". */
const LEADING =
  /^(?:深入|基本|能够|能|比较)?(?:精通|熟练掌握|熟练使用|熟练运用|熟练操作|熟练应用|熟练|熟悉|了解|掌握|理解|擅长|熟練掌握|熟練使用|熟練|擅長|熟知|会使用|使用过|会用)(?:使用|掌握|运用|应用|操作)?[\s:：]*(?=[\p{L}\p{N}(（.])/u;

/** The length of a level printed before a skill, without the space after it; 0 where there is none. */
export function leadingLevel(text: string): { level: number; from: number } | null {
  const match = LEADING.exec(text);
  return match === null ? null : { level: match[0].replace(/[\s:：]+$/u, '').length, from: match[0].length };
}

const LEVEL_WORDS = phraseSet('level|niveau|nivel|livello|nível|poziom|уровень');

const YEARS = /^\(?\d{1,2}\+?\s*(?:years?|yrs?|jahre?|ans|años|anni|anos|jaar|lat|лет|год|года|年)\b.*$/iu;
const MARKS = /^[\s●○◉◌★☆■□▪▫•·⬤◯◐|▮▯█░▓_\-–—/0-9%]+$/u;

/** "Nivel usuario avanzado": the word for a level, and how high it is. */
function isLevelled(text: string): boolean {
  const [first = '', ...rest] = foldKey(text).split(' ');
  return (
    LEVEL_WORDS.has(first) && rest.length > 0 && rest.length <= 3 && rest.every((word) => LEVELS.has(word))
  );
}

/** Whether a text is nothing but a level: a word, years, dots, bars, "80%", "4/5". */
export function isSkillLevel(text: string): boolean {
  const bare = text.trim();
  if (LEVELS.has(foldKey(bare)) || YEARS.test(bare) || isLevelled(bare)) return true;
  return MARKS.test(bare) && /[●○◉★☆■□▪⬤█▮%]|\d\s*\/\s*\d/u.test(bare);
}
