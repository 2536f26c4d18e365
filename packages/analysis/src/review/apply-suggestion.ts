import { type AnalysisResult, type ListSection, SUMMARY_FIELD } from '@vitae/schema/analysis';
import { AppError } from '@vitae/schema/errors';
import type { FieldTarget, Replacement, Suggestion } from '@vitae/schema/suggestion';

type Fields = Record<string, unknown>;

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function readField(result: AnalysisResult, { section, itemId, field }: FieldTarget): unknown {
  if (section === 'summary') return field === SUMMARY_FIELD ? result.summary : undefined;
  const item: Fields | undefined =
    section === 'contact' ? result.contact : result[section].find(({ id }) => id === itemId);
  return item?.[field];
}

function writeField(result: AnalysisResult, { section, itemId, field }: FieldTarget, value: unknown): void {
  if (section === 'summary') {
    Object.assign(result, { summary: value });
    return;
  }
  const item: Fields | undefined =
    section === 'contact' ? result.contact : result[section].find(({ id }) => id === itemId);
  if (item) item[field] = value;
}

function replaceElement(
  result: AnalysisResult,
  target: FieldTarget,
  was: string,
  value: string | null,
): boolean {
  const elements = readField(result, target);
  if (!Array.isArray(elements)) return false;
  // of equal elements the last is the repeated one
  const index = elements.lastIndexOf(was);
  if (index < 0) return false;
  writeField(result, target, elements.toSpliced(index, 1, ...(value === null ? [] : [value])));
  return true;
}

/** An item of a list section with the given fields; the rest is empty, as the section's other items would have it. */
function newItem(section: ListSection, id: string, fields: Fields): Fields {
  return { ...structuredClone(BLANK_ITEMS[section]), ...fields, id };
}

const NO_DATES = { startDate: null, endDate: null };
const ROLE = { title: null, organisation: null, location: null, ...NO_DATES, summary: null, highlights: [] };

const BLANK_ITEMS: { [Name in ListSection]: Omit<AnalysisResult[Name][number], 'id'> } = {
  experiences: ROLE,
  educations: {
    institution: null,
    degree: null,
    area: null,
    location: null,
    ...NO_DATES,
    grade: null,
    highlights: [],
  },
  skills: { name: null, group: null, level: null },
  projects: {
    name: null,
    role: null,
    url: null,
    ...NO_DATES,
    summary: null,
    highlights: [],
    technologies: [],
  },
  certifications: { name: null, issuer: null, date: null, url: null },
  languages: { name: null, level: null, cefr: null },
  links: { url: null, label: null },
  publications: { title: null, publisher: null, date: null, url: null, summary: null },
  awards: { title: null, issuer: null, date: null, summary: null },
  volunteering: ROLE,
  interests: { name: null },
  references: { name: null, text: null },
};

function apply(result: AnalysisResult, replacement: Replacement): boolean {
  switch (replacement.op) {
    case 'advice':
      return true;
    case 'set':
      if (!sameValue(readField(result, replacement.target), replacement.was)) return false;
      writeField(result, replacement.target, replacement.value);
      return true;
    case 'replace-element':
      return replaceElement(result, replacement.target, replacement.was, replacement.value);
    case 'add-item': {
      const items: Fields[] = result[replacement.section];
      if (items.some(({ id }) => id === replacement.itemId)) return false;
      items.push(newItem(replacement.section, replacement.itemId, replacement.fields));
      return true;
    }
  }
}

function revert(result: AnalysisResult, replacement: Replacement): boolean {
  switch (replacement.op) {
    case 'advice':
      return true;
    case 'set':
      return apply(result, { ...replacement, was: replacement.value, value: replacement.was });
    case 'replace-element': {
      if (replacement.value !== null)
        return replaceElement(result, replacement.target, replacement.value, replacement.was);
      const elements = readField(result, replacement.target);
      if (!Array.isArray(elements)) return false;
      writeField(result, replacement.target, [...elements, replacement.was]);
      return true;
    }
    case 'add-item': {
      const items: Fields[] = result[replacement.section];
      const index = items.findIndex(({ id }) => id === replacement.itemId);
      if (index >= 0) items.splice(index, 1);
      return index >= 0;
    }
  }
}

/**
 * Decides about one suggestion: accepting applies its replacement, leaving `accepted` takes it back. Pure.
 * @returns the result after the decision
 * @throws AppError SUGGESTION_OUTDATED when the words it was made for have changed
 */
export function decideSuggestion(
  result: AnalysisResult,
  suggestion: Suggestion,
  status: Suggestion['status'],
): AnalysisResult {
  if (suggestion.status === status) return result;
  const next = structuredClone(result);
  const applies = status === 'accepted';
  const takesBack = suggestion.status === 'accepted';
  if (applies && !apply(next, suggestion.replacement)) throw new AppError('SUGGESTION_OUTDATED');
  if (takesBack && !revert(next, suggestion.replacement)) throw new AppError('SUGGESTION_OUTDATED');
  return next;
}
