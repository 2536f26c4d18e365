import type { Section } from '@vitae/schema/analysis';
import type { ItemId } from '@vitae/schema/ids';
import { mapToProfile } from '@vitae/schema/map-to-profile';
import type { Fields } from './match/matcher.ts';
import type { MergeAnalysis } from './merge-input.ts';

/** An analysis with its place among the person's CVs: 0 is the oldest. */
export type Source = { analysis: MergeAnalysis; rank: number; uploadedAt: number };

/** One entry of one CV. `content` is equal for entries that say the same in every field. */
export type Item = { id: ItemId; source: Source; position: number; fields: Fields; content: string };

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** CVs by (uploadedAt, id), each once: the order of the input is of no account. */
export function orderSources(analyses: readonly MergeAnalysis[]): Source[] {
  const distinct = new Map(analyses.map((analysis) => [analysis.analysisId, analysis]));
  return [...distinct.values()]
    .map((analysis) => ({ analysis, uploadedAt: Date.parse(analysis.uploadedAt) }))
    .sort((a, b) => a.uploadedAt - b.uploadedAt || compareText(a.analysis.cvId, b.analysis.cvId))
    .map((source, rank) => ({ ...source, rank }));
}

/** Every entry of every CV by section, oldest CV first, in each CV's order. Entries that say nothing are left out. */
export function collectItems(sources: readonly Source[]): Map<Section, Item[]> {
  const bySection = new Map<Section, Item[]>();
  for (const source of sources) {
    for (const [position, { section, itemId, fields }] of mapToProfile(source.analysis.result).entries()) {
      const content = JSON.stringify(fields);
      if (content === '{}') continue;
      const items = bySection.get(section) ?? [];
      bySection.set(section, items);
      items.push({ id: itemId, source, position, fields, content });
    }
  }
  return bySection;
}
