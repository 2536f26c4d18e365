/**
 * Scores reading and the offline engine on a corpus of CVs with truth files.
 *   pnpm bench:extraction [CORPUS]      (or CORPUS in the environment)
 * A corpus is a folder with corpus.json, documents/, truth/ and its scorer, score.mjs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { env, exit, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { analyseOffline } from '../packages/analysis/src/offline/analyse-offline.ts';
import { readDocument } from '../packages/analysis/src/read/read-document.ts';
import type { AnalysisResult } from '../packages/schema/src/analysis.ts';
import type { CvText } from '../packages/schema/src/cv-text.ts';
import { CvId } from '../packages/schema/src/ids.ts';

type Counts = { tp: number; fp: number; fn: number };
type Score = Record<string, Counts>;
type Scorer = {
  score: (truth: unknown, prediction: unknown) => Score;
  merge: (scores: Score[]) => Score;
  prf: (counts: Counts) => { p: number; r: number; f1: number };
  all: (score: Score) => Counts;
  macro: (score: Score) => number;
  table: (score: Score) => string;
};
type Document = {
  id: string;
  document: string;
  format: string;
  lang: string;
  layout: string;
  hard?: boolean;
};
type Scored = Document & { score: Score; milliseconds: number };

const CV_ID = CvId.parse('cv_bench');
const WORST = 10;

/** The shape the scorer reads: what a JSON Resume export of the result would say. */
function toPrediction(result: AnalysisResult): unknown {
  const { contact } = result;
  return {
    name: contact.name,
    email: contact.email,
    phone: contact.phone,
    location: contact.location,
    links: result.links.flatMap(({ url }) => url ?? []),
    experience: result.experiences.map(({ title, organisation, startDate, endDate }) => ({
      title,
      organization: organisation,
      start: startDate,
      end: endDate ?? (startDate === null ? null : 'present'),
    })),
    education: result.educations.map(({ institution, degree, area, startDate, endDate }) => ({
      institution,
      degree,
      area,
      start: startDate,
      end: endDate,
    })),
    skills: result.skills.flatMap(({ name }) => name ?? []),
    languages: result.languages.map(({ name }) => ({ name })),
    projects: result.projects.map(({ name }) => ({ name })),
    certifications: result.certifications.map(({ name }) => ({ name })),
  };
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);

function print(line = ''): void {
  stdout.write(`${line}\n`);
}

function printGroups(
  title: string,
  scored: readonly Scored[],
  keyOf: (scored: Scored) => string,
  { merge, macro, prf, all }: Scorer,
): void {
  print(`\n${title.padEnd(34)} micro  macro  documents`);
  const groups = Map.groupBy(scored, keyOf);
  for (const [key, group] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const merged = merge(group.map(({ score }) => score));
    print(
      `${key.padEnd(34)}${percent(prf(all(merged)).f1)} ${percent(macro(merged))} ${String(group.length).padStart(6)}`,
    );
  }
}

function wrongFields(score: Score): string {
  const wrong = Object.entries(score).filter(([, { fp, fn }]) => fp + fn > 0);
  return wrong.map(([field, { fp, fn }]) => `${field} +${fp} −${fn}`).join(', ');
}

async function run(corpus: string): Promise<void> {
  const scorer: Scorer = await import(pathToFileURL(resolve(corpus, 'score.mjs')).href);
  const documents: Document[] = JSON.parse(readFileSync(resolve(corpus, 'corpus.json'), 'utf8'));
  const scored: Scored[] = [];
  const skipped: string[] = [];
  for (const document of documents) {
    const bytes = new Uint8Array(readFileSync(resolve(corpus, document.document)));
    let text: CvText;
    try {
      text = await readDocument(bytes);
    } catch (error) {
      skipped.push(
        `${document.id} (${error instanceof Error ? (Reflect.get(error, 'code') ?? error.message) : error})`,
      );
      continue;
    }
    const began = performance.now();
    const { result } = analyseOffline(text, { cvId: CV_ID });
    const milliseconds = performance.now() - began;
    const truth = JSON.parse(readFileSync(resolve(corpus, 'truth', `${document.id}.json`), 'utf8'));
    scored.push({ ...document, score: scorer.score(truth, toPrediction(result)), milliseconds });
  }
  const { merge, table, macro, prf, all } = scorer;
  print(`${scored.length} documents read, ${skipped.length} not: ${skipped.join(', ')}\n`);
  print(table(merge(scored.map(({ score }) => score))));
  printGroups('format', scored, ({ format }) => format, scorer);
  printGroups('language', scored, ({ lang }) => lang, scorer);
  printGroups('layout', scored, ({ layout }) => layout, scorer);
  print(`\nworst ${WORST}`);
  const byF1 = scored.map((each) => ({ ...each, f1: prf(all(each.score)).f1 })).sort((a, b) => a.f1 - b.f1);
  for (const { id, f1, score } of byF1.slice(0, WORST))
    print(`${percent(f1)} ${percent(macro(score))}  ${id}: ${wrongFields(score)}`);
  const times = scored.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  print(
    `\nengine: p50 ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`,
  );
}

// biome-ignore lint/style/noProcessEnv: a script's own setting
const corpus = process.argv[2] ?? env.CORPUS;
if (corpus === undefined || !existsSync(resolve(corpus, 'corpus.json'))) {
  print(
    'Name the folder of a corpus (with corpus.json, documents, truth and score.mjs): pnpm bench:extraction FOLDER',
  );
  exit(1);
}
await run(corpus);
