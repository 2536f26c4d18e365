import { type FieldLabel, fieldLabelOf } from '../lexicon/field-labels.ts';
import { foldKey, phraseSet } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';
import type { Line } from './line.ts';

const MIN_COLUMNS = 2;
const MAX_LABEL_CHARS = 45;

/** What a column of a table of jobs, schools or certificates holds. */
const COLUMNS: ReadonlySet<FieldLabel> = new Set<FieldLabel>([
  'title',
  'organisation',
  'institution',
  'degree',
  'area',
  'location',
  'date',
  'grade',
  'technologies',
  'issuer',
  'role',
  'body',
]);

/** One skill or language, as the head of a table names its first column; their plural is a section's name. */
const ITEM = phraseSet(
  'skill|language|tool|kenntnis|sprache|fähigkeit|compétence|langue|outil|competencia|idioma|habilidad|herramienta|competenza|lingua|strumento|competência|ferramenta|vaardigheid|taal|umiejętność|język|narzędzie|навык|умение|язык|инструмент|программа|навичка|мова|スキル名|言語名|ソフト名|技能名称|软件名称|语言名称|færdighed|färdighet|språk',
);
const LEVEL = phraseSet(
  'level|proficiency|niveau|stufe|nivel|livello|nível|poziom|stopień|stopień zaawansowania|уровень|уровень владения|степень владения|рівень|レベル|習熟度|経験年数|水平|熟练程度|掌握程度|程度|等級|nivå|jaren ervaring|years|years of experience|jahre|experience|опыт|ervaring|kenntnisstand',
);

/** "Навык | Уровень", "Sprache | Niveau" */
const isLevelHead = ([item, ...levels]: readonly Slice[]): boolean =>
  item !== undefined && ITEM.has(foldKey(item.text)) && levels.every(({ text }) => LEVEL.has(foldKey(text)));

const AND = /\s*[/,&・‧]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|i|oraz|lub|и|или|та|і|och|ve)\s+/iu;

/** What tables of skills call their columns. */
const GROUPS = phraseSet(
  'area|category|level|tool|skill|bereich|kategorie|niveau|stufe|kenntnisstand|domaine|catégorie|outil|área|categoría|nivel|herramienta|ambito|categoria|livello|strumento|nível|ferramenta|domein|categorie|obszar|kategoria|poziom|narzędzie',
);

/** "Position and duties", "College / School": every part is the label of a column. */
function namesColumn(text: string): boolean {
  if (GROUPS.has(foldKey(text))) return true;
  const whole = fieldLabelOf(text);
  if (whole !== undefined) return COLUMNS.has(whole);
  if (text.length > MAX_LABEL_CHARS) return false;
  return text.split(AND).every((words) => {
    const label = fieldLabelOf(words);
    return label !== undefined && COLUMNS.has(label);
  });
}

/** The heads of tables ("Dates | Employer | Position and duties"): they name the cells below and say nothing more. */
export function findTableHeads(lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ cells, bullet }) =>
      !bullet &&
      cells.length >= MIN_COLUMNS &&
      (isLevelHead(cells) || cells.every(({ text }) => namesColumn(text))),
  );
}
