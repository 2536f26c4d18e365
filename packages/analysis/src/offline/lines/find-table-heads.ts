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

const AND = /\s*[/,&・]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|i|oraz|lub|и|или|та|і|och|ve)\s+/iu;

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
      !bullet && cells.length >= MIN_COLUMNS && cells.every(({ text }) => namesColumn(text)),
  );
}
