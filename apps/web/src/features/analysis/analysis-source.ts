import { CONTACT_ITEM_ID, type Section, SUMMARY_ITEM_ID } from '@vitae/schema/analysis';
import type { AnalysisView } from '@vitae/schema/analysis-view';
import { newItemId } from '@vitae/schema/ids';
import { fieldKind } from '@vitae/schema/profile-fields';
import type { BindField } from '../../components/record/field-binding.ts';
import type { RecordSource } from '../../components/record/record-view.tsx';
import { fieldLabel } from '../../lib/labels.ts';
import { traceOf } from '../../lib/trace.ts';
import { addItem, readField, removeItem, setField } from './change-result.ts';
import type { AnalysisChanges } from './use-analysis-changes.ts';

type Removal = (removed: Promise<void>) => void;

/** An analysis as a record that can be read, traced and corrected. `onRemove` is told of a removal under way. */
export function analysisSource(
  view: AnalysisView,
  { change }: AnalysisChanges,
  onRemove: Removal,
): RecordSource {
  const bindItem =
    (section: Section, itemId: string): BindField =>
    (field) => {
      const place = { section, itemId, field };
      const evidence = view.evidence[itemId];
      return {
        field,
        label: section === 'summary' ? 'Summary' : fieldLabel(field),
        kind: fieldKind(section, field) ?? 'text',
        value: readField(view.result, place),
        trace: (index) => traceOf(view.text, evidence?.[index === undefined ? field : `${field}.${index}`]),
        save: (value, base) => change(({ result }) => ({ result: setField(result, place, value, base) })),
      };
    };

  return {
    contact: bindItem('contact', CONTACT_ITEM_ID),
    summary: bindItem('summary', SUMMARY_ITEM_ID),
    items: (section) => view.result[section].map(({ id }) => ({ id, bind: bindItem(section, id) })),
    remove: (section, id) => onRemove(change(({ result }) => ({ result: removeItem(result, section, id) }))),
    add: (section, fields) => {
      const id = newItemId();
      return change(({ result }) => ({ result: addItem(result, section, id, fields) }));
    },
  };
}
