import type { FieldValue } from '@vitae/schema/analysis';
import type { Replacement } from '@vitae/schema/suggestion';

/** What accepting changes, as two texts to compare; null for advice, which changes nothing by itself. */
export type DescribedChange = { before: string; after: string };

const words = (value: FieldValue | null): string => (Array.isArray(value) ? value.join('\n') : (value ?? ''));

export function describeChange(replacement: Replacement): DescribedChange | null {
  switch (replacement.op) {
    case 'advice':
      return null;
    case 'set':
    case 'replace-element':
      return { before: words(replacement.was), after: words(replacement.value) };
    case 'add-item':
      return { before: '', after: Object.values(replacement.fields).map(words).join(' · ') };
  }
}
