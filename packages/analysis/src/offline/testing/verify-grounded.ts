import { AnalysisResult, type EngineOutput, type FieldEvidence, ListSection } from '@vitae/schema/analysis';
import { type CvText, quoteSpans } from '@vitae/schema/cv-text';

/** Fields whose values are computed from the words they point at. */
const COMPUTED = new Set(['startDate', 'endDate', 'date', 'birthDate', 'cefr', 'url']);

const squeeze = (words: string): string => words.replace(/\s+/g, '');

type Fields = Readonly<Record<string, unknown>>;

function* valuesOf({
  result,
  evidence,
}: Pick<EngineOutput, 'result' | 'evidence'>): Generator<[string, string, FieldEvidence | undefined]> {
  const items: [string, Fields][] = [
    ['contact', result.contact],
    ['summary', { text: result.summary }],
    ...ListSection.options.flatMap((section) =>
      result[section].map(({ id, ...fields }): [string, Fields] => [id, fields]),
    ),
  ];
  for (const [id, fields] of items) {
    for (const [key, value] of Object.entries(fields)) {
      const elements: [string, unknown][] = Array.isArray(value)
        ? value.map((each, n) => [`${key}.${n}`, each])
        : [[key, value]];
      for (const [path, each] of elements)
        if (typeof each === 'string') yield [path, each, evidence[id]?.[path]];
    }
  }
}

/** What is wrong with an output's evidence, in words; empty when every value stands where it says. */
export function ungrounded(text: CvText, output: Pick<EngineOutput, 'result' | 'evidence'>): string[] {
  const problems: string[] = AnalysisResult.safeParse(output.result).success
    ? []
    : ['the result breaks its schema'];
  for (const [path, value, found] of valuesOf(output)) {
    if (found === undefined || found.spans.length === 0) problems.push(`${path} “${value}” has no evidence`);
    for (const { line, start, end } of found?.spans ?? []) {
      const words = text.lines[line]?.text;
      if (words === undefined || start >= end || end > words.length)
        problems.push(`${path} “${value}” points outside line ${line}`);
    }
    const printed = squeeze(quoteSpans(text, found?.spans ?? []));
    if (!COMPUTED.has(path) && squeeze(value) !== printed)
      problems.push(`${path} “${value}” is not what the page says: “${printed}”`);
  }
  return problems;
}
