import { type AnalysisResult, ListSection } from '@vitae/schema/analysis';
import { newItemId } from '@vitae/schema/ids';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Gives items a person adds their random ids. When the body is a repeated one (its answer was lost), the stored item of
 * the same place lends its id, so that the repetition is recognised.
 */
export function fillMissingIds(result: unknown, stored: AnalysisResult | null): unknown {
  if (!isRecord(result)) return result;
  const filled: Record<string, unknown> = { ...result };
  for (const section of ListSection.options) {
    const items = filled[section];
    if (!Array.isArray(items)) continue;
    const used = new Set(items.map((item) => (isRecord(item) ? item.id : undefined)));
    filled[section] = items.map((item, index) => {
      if (!isRecord(item) || item.id !== undefined) return item;
      const lent = stored?.[section][index]?.id;
      return { ...item, id: lent && !used.has(lent) ? lent : newItemId() };
    });
  }
  return filled;
}
