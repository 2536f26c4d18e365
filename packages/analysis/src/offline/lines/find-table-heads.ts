import { type FieldLabel, fieldLabelOf } from '../lexicon/field-labels.ts';
import { foldKey, phraseSet } from '../text/fold.ts';
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

const AND = /\s*[/,&・‧]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|i|oraz|lub|и|или|та|і|och|ve)\s+/iu;

/** What tables of skills and languages call their columns; a plural would be a section's name. */
const GROUPS = phraseSet(
  'area|category|level|tool|skill|bereich|kategorie|niveau|stufe|kenntnisstand|domaine|catégorie|outil|área|categoría|nivel|herramienta|ambito|categoria|livello|strumento|nível|ferramenta|domein|categorie|obszar|kategoria|poziom|narzędzie|language|proficiency|kenntnis|sprache|fähigkeit|compétence|langue|competencia|idioma|habilidad|competenza|lingua|competência|vaardigheid|taal|umiejętność|język|stopień|stopień zaawansowania|навык|умение|язык|инструмент|программа|уровень|уровень владения|степень владения|навичка|мова|рівень|スキル名|言語名|ソフト名|レベル|習熟度|技能名称|软件名称|语言名称|水平|熟练程度|掌握程度|程度|等級|färdighet|færdighed|språk|nivå',
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
      !bullet && cells.length >= MIN_COLUMNS && cells.every(({ text }) => namesColumn(text)),
  );
}
