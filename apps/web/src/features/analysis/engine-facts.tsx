import type { AnalysisView } from '@vitae/schema/analysis-view';
import { formatMoment } from '../../lib/dates.ts';
import { providerWords } from '../../lib/provider-words.ts';

const MS_PER_SECOND = 1_000;
const FORMATS = {
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  odt: 'OpenDocument (ODT)',
  rtf: 'Rich text (RTF)',
  doc: 'Word 97–2003 (DOC)',
  html: 'Web page (HTML)',
  markdown: 'Markdown',
  text: 'Plain text',
  image: 'Picture',
  'json-resume': 'JSON Resume',
  europass: 'Europass',
} as const;

const formatDuration = (ms: number): string =>
  ms < MS_PER_SECOND ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / MS_PER_SECOND).toFixed(1)} s`;

/** Who read this CV, in a line: "Read on this server in 84 ms". */
export function engineLine({ engine }: AnalysisView): string {
  const duration = formatDuration(engine.durationMs);
  if (engine.kind === 'offline') return `Read on this server in ${duration}, without AI`;
  return `Read by ${providerWords([engine.provider ?? 'an AI'])} in ${duration}`;
}

/** How this result came about, as far as it is known. */
export function EngineFacts({ view }: { view: AnalysisView }) {
  const { engine, text } = view;
  const facts: [string, string | null][] = [
    [
      'Engine',
      engine.kind === 'offline' ? 'Rules on this server, no AI' : 'AI, every value found again in the CV',
    ],
    ['Engine version', engine.version],
    ['Provider', engine.provider === null ? null : providerWords([engine.provider])],
    ['Model', engine.model],
    ['Prompt version', engine.promptVersion],
    ['Time taken', formatDuration(engine.durationMs)],
    ['Tokens', engine.tokens && `${engine.tokens.input} in, ${engine.tokens.output} out`],
    ['Format', FORMATS[text.format]],
    ['Extent', `${text.pages} ${text.pages === 1 ? 'page' : 'pages'}, ${text.lines.length} lines`],
    ['Uploaded', formatMoment(view.uploadedAt)],
    ['Version of this analysis', String(view.version)],
  ];
  return (
    <dl className="max-w-xl border-b">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className="flex justify-between gap-6 border-t py-2.5">
              <dt className="text-soft">{name}</dt>
              <dd className="text-right tabular-nums">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
