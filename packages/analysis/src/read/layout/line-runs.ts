import type { CvLine, LineRun } from '@vitae/schema/cv-text';

/** Adds a stretch behind the ones before it; stretches that look the same become one, with the white between them. */
export function addRun(runs: LineRun[], run: LineRun): void {
  if (run.end <= run.start) return;
  const last = runs.at(-1);
  if (last && last.bold === run.bold && last.italic === run.italic) last.end = run.end;
  else runs.push({ ...run });
}

/** The stretches of a line; a line in one style is one. */
export const runsOf = ({ text, bold, italic, runs }: CvLine): readonly LineRun[] =>
  runs ?? [{ start: 0, end: text.length, bold, italic }];

/** What a line says of its stretches: nothing where there is one only. */
export const mixedRuns = (runs: LineRun[]): Pick<CvLine, 'runs'> => (runs.length > 1 ? { runs } : {});
