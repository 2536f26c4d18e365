import type { AiWire } from '@vitae/schema/ai-wire';
import {
  AnalysisResult,
  type AnalysisWarning,
  CONTACT_ITEM_ID,
  type EngineOutput,
  type Evidence,
  ListSection,
  type Section,
  SUMMARY_FIELD,
  SUMMARY_ITEM_ID,
} from '@vitae/schema/analysis';
import type { CvText, Span } from '@vitae/schema/cv-text';
import { type CvId, type ItemId, itemIdOf } from '@vitae/schema/ids';
import { MAX_ITEMS_PER_SECTION } from '@vitae/schema/limits';
import { findUnplaced } from '../offline/output/find-unplaced.ts';
import { findStructure } from './find-structure.ts';
import { type GroundedItem, groundItem, type WireItem } from './ground-item.ts';

/** Without one of these an entry is nothing: what it is about was made up, or was never said. */
const IDENTITY: Record<ListSection, readonly string[]> = {
  experiences: ['title', 'organisation'],
  educations: ['institution', 'degree', 'area'],
  skills: ['name'],
  projects: ['name'],
  certifications: ['name'],
  languages: ['name'],
  links: ['url'],
  publications: ['title'],
  awards: ['title'],
  volunteering: ['title', 'organisation'],
  interests: ['name'],
  references: ['name', 'text'],
};

const MAX_QUOTED_CHARS = 200; // a warning names the value, it need not repeat a page

type Grounding = Pick<EngineOutput, 'result' | 'evidence' | 'unplaced' | 'warnings'>;

function notInCv(section: Section, value: string): AnalysisWarning {
  const quoted = value.length > MAX_QUOTED_CHARS ? `${value.slice(0, MAX_QUOTED_CHARS)}…` : value;
  return {
    code: 'NOT_IN_CV',
    message: `The AI named “${quoted}”, which is not in the CV. It was left out.`,
    section,
    value: quoted,
  };
}

const placesOf = ({ evidence }: GroundedItem): Span[] =>
  Object.values(evidence)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.line - b.line || a.start - b.start);

function comparePlaces(a: readonly Span[], b: readonly Span[]): number {
  for (const [index, { line, start }] of a.entries()) {
    const other = b[index];
    if (!other) return 1;
    if (line !== other.line || start !== other.start) return line - other.line || start - other.start;
  }
  return a.length - b.length;
}

/** Entries in the CV's order, each once: the same values from the same words are one entry, however often a model says it. */
function orderItems(items: readonly GroundedItem[]): { item: GroundedItem; line: number }[] {
  const seen = new Set<string>();
  return items
    .map((item) => ({ item, places: placesOf(item) }))
    .sort((a, b) => comparePlaces(a.places, b.places))
    .flatMap(({ item, places: [first] }) => {
      const key = JSON.stringify([item.fields, Object.values(item.evidence).map(({ spans }) => spans)]);
      if (!first || seen.has(key)) return [];
      seen.add(key);
      return [{ item, line: first.line }];
    });
}

function groundSection(text: CvText, section: ListSection, wire: readonly WireItem[], cvId: CvId) {
  const grounded = wire.map((item) => groundItem(text, section, item));
  const warnings = grounded.flatMap(({ invented }) => invented.map((value) => notInCv(section, value)));
  const real = grounded.filter(({ fields }) => IDENTITY[section].some((field) => fields[field] !== null));
  const ordered = orderItems(real);
  if (ordered.length > MAX_ITEMS_PER_SECTION) {
    warnings.push({
      code: 'AI_INCOMPLETE',
      message: `Only the first ${MAX_ITEMS_PER_SECTION} entries were kept.`,
      section,
    });
  }

  const evidence: Evidence = {};
  const perLine = new Map<number, number>();
  const items = ordered.slice(0, MAX_ITEMS_PER_SECTION).map(({ item, line }) => {
    const ordinal = perLine.get(line) ?? 0;
    perLine.set(line, ordinal + 1);
    const id: ItemId = itemIdOf(cvId, section, line, ordinal);
    evidence[id] = item.evidence;
    return { id, ...item.fields };
  });
  return { items, evidence, warnings };
}

/**
 * Turns what a model said into what the CV says. Every value is found again in the visible text and replaced by the CV's own
 * words (dates, CEFR levels, addresses and hyperlinks are computed from them), or removed and named in the warnings.
 * @throws never on account of the wire: whatever it says, the result is valid
 */
export function groundWire(text: CvText, wire: AiWire, cvId: CvId): Grounding {
  const contact = groundItem(text, 'contact', wire.contact);
  const summary = groundItem(text, 'summary', { [SUMMARY_FIELD]: wire.summary, lines: [] });
  const evidence: Evidence = { [CONTACT_ITEM_ID]: contact.evidence, [SUMMARY_ITEM_ID]: summary.evidence };
  const warnings = [
    ...contact.invented.map((value) => notInCv('contact', value)),
    ...summary.invented.map((value) => notInCv('summary', value)),
  ];
  const sections: Partial<Record<ListSection, unknown>> = {};
  for (const section of ListSection.options) {
    const grounded = groundSection(text, section, wire[section], cvId);
    sections[section] = grounded.items;
    Object.assign(evidence, grounded.evidence);
    warnings.push(...grounded.warnings);
  }
  const result = AnalysisResult.parse({
    contact: contact.fields,
    summary: summary.fields[SUMMARY_FIELD],
    ...sections,
  });
  return { result, evidence, warnings, unplaced: findUnplaced(text, evidence, findStructure(text)) };
}
