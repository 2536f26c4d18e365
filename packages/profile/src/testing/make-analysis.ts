import {
  type AnalysisResult,
  emptyResult,
  type FieldEvidence,
  type FieldValue,
  ListSection,
} from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import { AnalysisId, CvId, itemIdOf } from '@vitae/schema/ids';
import { mapToProfile } from '@vitae/schema/map-to-profile';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import type { MergeAnalysis } from '../merge-input.ts';

type Item<Name extends ListSection> = Partial<Omit<AnalysisResult[Name][number], 'id'>>;

/** A CV as a test tells it: only what it says. */
export type ToldCv = {
  cv: string;
  at: string;
  contact?: Partial<AnalysisResult['contact']>;
  summary?: string;
} & { [Name in ListSection]?: Item<Name>[] };

function blankItem(section: ListSection): Record<string, FieldValue | null> {
  const kinds = Object.entries(PROFILE_FIELDS[section]);
  return Object.fromEntries(kinds.map(([field, kind]) => [field, kind === 'texts' ? [] : null]));
}

/** An analysis whose every value is quoted from a line of its own. */
export function makeAnalysis({ cv, at, contact, summary, ...sections }: ToldCv): MergeAnalysis {
  const cvId = CvId.parse(cv);
  const lists = Object.fromEntries(
    ListSection.options.map((section) => [
      section,
      (sections[section] ?? []).map((item, index) => ({
        ...blankItem(section),
        ...item,
        id: itemIdOf(cvId, section, index, 0),
      })),
    ]),
  );
  const blank = emptyResult();
  const result: AnalysisResult = {
    ...blank,
    ...lists,
    contact: { ...blank.contact, ...contact },
    summary: summary ?? null,
  };

  const lines: CvText['lines'] = [];
  const evidence: MergeAnalysis['evidence'] = {};
  function quote(words: string): FieldEvidence {
    const line = lines.length;
    lines.push({
      text: words,
      page: 1 + Math.floor(line / 40),
      region: 'body',
      column: 0,
      box: null,
      fontSize: null,
      bold: false,
      italic: false,
      role: null,
      gapBefore: false,
      links: [],
    });
    return { origin: 'cv', confidence: 0.9, spans: [{ line, start: 0, end: words.length }] };
  }
  for (const { itemId, fields } of mapToProfile(result)) {
    const ofItem: Record<string, FieldEvidence> = {};
    for (const [field, value] of Object.entries(fields)) {
      if (typeof value === 'string') ofItem[field] = quote(value);
      else for (const [index, element] of value.entries()) ofItem[`${field}.${index}`] = quote(element);
    }
    evidence[itemId] = ofItem;
  }
  return {
    analysisId: AnalysisId.parse(`an_${cv}`),
    cvId,
    uploadedAt: `${at}T00:00:00.000Z`,
    result,
    evidence,
    text: { format: 'text', pages: 1, lines, hidden: [] },
  };
}

/** The same words in another file. */
export function copyOf(analysis: MergeAnalysis, cv: string, at: string): MergeAnalysis {
  const text = JSON.stringify(analysis).replaceAll(analysis.cvId, cv);
  return { ...(JSON.parse(text) as MergeAnalysis), uploadedAt: `${at}T00:00:00.000Z` };
}

/** What a person changed in an analysis: one field of one item, with who vouches for it now. */
export function correct(
  analysis: MergeAnalysis,
  section: ListSection,
  index: number,
  field: string,
  value: FieldValue,
  by: Pick<FieldEvidence, 'origin' | 'at'>,
): MergeAnalysis {
  const next = structuredClone(analysis);
  const item = next.result[section][index];
  if (!item) throw new Error(`no item ${index} in ${section}`);
  Object.assign(item, { [field]: value });
  const ofItem = next.evidence[item.id] ?? {};
  next.evidence[item.id] = ofItem;
  ofItem[field] = { ...by, confidence: null, spans: [] };
  return next;
}
