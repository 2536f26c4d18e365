import { CONTACT_ITEM_ID, type FieldValue, type Section, SUMMARY_ITEM_ID } from '@vitae/schema/analysis';
import { ItemId, newItemId } from '@vitae/schema/ids';
import type { Profile, ProfileField, ProfileRow } from '@vitae/schema/profile';
import { fieldKind } from '@vitae/schema/profile-fields';
import type { BindField } from '../../components/record/field-binding.ts';
import type { RecordSource } from '../../components/record/record-view.tsx';
import { fieldLabel } from '../../lib/labels.ts';
import type { Quote, Trace } from '../../lib/trace.ts';
import { FieldChoices } from './field-choices.tsx';
import type { SendEdit } from './use-profile-edits.ts';

/** The file name of a CV, for naming the source of a quote; undefined once it is gone. */
export type CvName = (cvId: string) => string | undefined;

type SourceOptions = {
  profile: Profile;
  send: SendEdit;
  cvName: CvName;
  onRemove: RecordSource['remove'];
};

const itemIdOf = (section: Section, row: ProfileRow): ItemId => {
  if (section === 'contact') return CONTACT_ITEM_ID;
  if (section === 'summary') return SUMMARY_ITEM_ID;
  return row.itemIds[0] ?? ItemId.parse(row.id);
};

function quotesOf(field: ProfileField, element: string | undefined, cvName: CvName): Quote[] {
  // a list's quotes are kept together: an element's are those that hold its words
  const own = field.evidence.filter(({ quote }) => element === undefined || quote.includes(element));
  return (own.length > 0 ? own : field.evidence).map(({ quote, page, spans, cvId }) => {
    const source = cvName(cvId);
    return {
      text: quote,
      page,
      line: (spans[0]?.line ?? 0) + 1,
      spans,
      cvId,
      ...(source !== undefined && { source }),
    };
  });
}

function traceOf(field: ProfileField | undefined, index: number | undefined, cvName: CvName): Trace | null {
  if (field === undefined) return null;
  const element = index !== undefined && Array.isArray(field.value) ? field.value[index] : undefined;
  return { origin: field.origin, confidence: null, quotes: quotesOf(field, element, cvName) };
}

const countVersions = ({ alternatives }: ProfileField): string | undefined =>
  alternatives.length === 0 ? undefined : `${alternatives.length + 1} versions`;

/** The profile as a record that can be read, traced and edited. */
export function profileSource({ profile, send, cvName, onRemove }: SourceOptions): RecordSource {
  const bindRow =
    (section: Section, row: ProfileRow): BindField =>
    (name) => {
      const field = row.fields[name];
      const target = { section, itemId: itemIdOf(section, row), field: name };
      const set = (value: FieldValue | null) =>
        send({ kind: 'set', target, value: value === null || value.length === 0 ? null : value });
      return {
        field: name,
        label: section === 'summary' ? 'Summary' : fieldLabel(name),
        kind: fieldKind(section, name) ?? 'text',
        value: field?.value ?? null,
        trace: (index) => traceOf(field, index, cvName),
        save: set,
        remark: field && countVersions(field),
        choices:
          field &&
          ((done) => (
            <FieldChoices
              field={field}
              edited={row.edited}
              cvName={cvName}
              onChoose={set}
              onRestore={() => send({ kind: 'restore', target })}
              onDone={done}
            />
          )),
      };
    };

  return {
    contact: bindRow('contact', profile.contact),
    summary: bindRow('summary', profile.summary),
    items: (section) => profile[section].map((row) => ({ id: row.id, bind: bindRow(section, row) })),
    remove: onRemove,
    add: (section, fields) => send({ kind: 'add', target: { section, itemId: newItemId() }, value: fields }),
  };
}
