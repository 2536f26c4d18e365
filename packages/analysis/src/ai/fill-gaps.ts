import { emptyWire } from '@vitae/schema/ai-wire';
import { ListSection } from '@vitae/schema/analysis';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry of a section as it is when the CV says nothing. */
function blankItem(section: ListSection): Json {
  const fields = Object.entries(PROFILE_FIELDS[section]).filter(([, kind]) => kind !== 'level');
  return {
    ...Object.fromEntries(fields.map(([field, kind]) => [field, kind === 'texts' ? [] : null])),
    lines: [],
  };
}

const over = (blank: Json, value: Json): Json => ({
  ...blank,
  ...Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)),
});

/** An answer with null or an empty list for every key it lacks; what it says is left as it is. */
export function fillGaps(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  const blank: Json = emptyWire();
  const filled = over(blank, answer);
  if (isObject(answer.contact)) filled.contact = over(emptyWire().contact, answer.contact);
  for (const section of ListSection.options) {
    const items = filled[section];
    if (!Array.isArray(items)) continue;
    filled[section] = items.map((item) => (isObject(item) ? over(blankItem(section), item) : item));
  }
  return filled;
}
