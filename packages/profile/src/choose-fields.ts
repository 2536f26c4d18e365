import type { FieldEvidence, Section } from '@vitae/schema/analysis';
import { quoteSpans } from '@vitae/schema/cv-text';
import type { Identity, ProfileEvidence, ProfileField, ProfileValue } from '@vitae/schema/profile';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import type { Item } from './collect-items.ts';
import type { Standing } from './standing-edits.ts';
import { valueKey } from './value-key.ts';

/** What one CV says in one field. Voices with one `key` say the same. `correctedAt` is set where a person entered or accepted it. */
type Voice = {
  item: Item;
  value: ProfileValue;
  key: string;
  entries: FieldEvidence[];
  correctedAt: number | null;
};

/** The evidence of a field and, for a list, of its elements in order (`highlights.0`, `highlights.1`, …). */
function evidenceOf({ id, source }: Item, field: string, value: ProfileValue): FieldEvidence[] {
  const ofItem = source.analysis.evidence[id] ?? {};
  const keys = [field, ...(Array.isArray(value) ? value.map((_, index) => `${field}.${index}`) : [])];
  return keys.flatMap((key) => ofItem[key] ?? []);
}

function voiceOf(section: Section, item: Item, field: string): Voice | null {
  const value = item.fields[field];
  if (value === undefined) return null;
  const entries = evidenceOf(item, field, value);
  const corrections = entries.filter(({ origin }) => origin === 'person' || origin === 'suggestion');
  const times = corrections.map(({ at }) => (at === undefined ? item.source.uploadedAt : Date.parse(at)));
  const key = valueKey(section, field, value);
  return { item, value, key, entries, correctedAt: times.length > 0 ? Math.max(...times) : null };
}

/** The correction made last; without one, the newest CV. */
function pickVoice(voices: readonly Voice[]): Voice | undefined {
  const rank = ({ item }: Voice) => item.source.rank;
  const corrected = voices.filter(({ correctedAt }) => correctedAt !== null);
  const [latest] = corrected.sort((a, b) => (b.correctedAt ?? 0) - (a.correctedAt ?? 0) || rank(b) - rank(a));
  return latest ?? voices[0];
}

function quotesOf({ item, entries }: Voice): ProfileEvidence[] {
  const { analysisId, cvId, text } = item.source.analysis;
  return entries
    .filter(({ spans }) => spans.length > 0)
    .map(({ spans }) => ({
      cvId,
      analysisId,
      page: text.lines[spans[0]?.line ?? 0]?.page ?? 1,
      quote: quoteSpans(text, spans),
      spans,
    }));
}

/** The least certain of those who vouch for a list's elements vouches for the list. */
function originOf({ entries, correctedAt }: Voice): ProfileField['origin'] {
  const origins = new Set(entries.map(({ origin }) => origin));
  if (correctedAt !== null) return origins.has('person') ? 'person' : 'suggestion';
  return origins.has('ai') ? 'ai' : 'cv';
}

/** What other CVs say, each thing once, newest first. */
function alternativesTo(key: string, voices: readonly Voice[]): ProfileField['alternatives'] {
  const known = new Set([key]);
  return voices
    .filter((voice) => !known.has(voice.key) && known.add(voice.key))
    .map(({ item, value }) => ({ value, cvId: item.source.analysis.cvId }));
}

/**
 * One row's fields. A field is what the person set or added; else what was corrected or accepted last in any analysis;
 * else what the newest CV says. A CV that does not say replaces nothing; a field the person cleared is left out.
 * @param items the row's items
 * @param before what named the row, for one that no CV holds any more
 */
export function chooseFields(
  section: Section,
  items: readonly Item[],
  { set, added }: Standing,
  before: Identity,
): Record<string, ProfileField> {
  const newestFirst = [...items].sort((a, b) => b.source.rank - a.source.rank || a.position - b.position);
  const fields: Record<string, ProfileField> = {};
  for (const field of Object.keys(PROFILE_FIELDS[section])) {
    const voices = newestFirst.flatMap((item) => voiceOf(section, item, field) ?? []);
    const words = set.get(field);
    if (words === null) continue;
    const byPerson = words ?? added.get(field) ?? (items.length === 0 ? before[field] : undefined);
    const chosen = byPerson === undefined ? pickVoice(voices) : undefined;
    const value = byPerson ?? chosen?.value;
    if (value === undefined) continue;
    const key = chosen?.key ?? valueKey(section, field, value);
    const agreeing = voices.filter((voice) => voice !== chosen && voice.key === key);
    const witnesses = chosen ? [chosen, ...(Array.isArray(value) ? [] : agreeing)] : [];
    fields[field] = {
      value,
      origin: chosen ? originOf(chosen) : 'person',
      evidence: witnesses.flatMap(quotesOf),
      alternatives: alternativesTo(key, voices),
    };
  }
  return fields;
}
