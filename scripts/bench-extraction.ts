/**
 * `pnpm bench:extraction [FOLDER] [--write]`: how well reading and the offline engine do, on the repository's own made-up
 * CVs and, where there is one, on another corpus (a folder with corpus.json, documents/ and truth/; by default
 * ../shared/corpus). `--write` keeps the tables of the repository's CVs in docs/extraction.md, and what was reached in fixtures/floor.json, below which no change may fall.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, stderr, stdout } from 'node:process';
import { floorOf } from '../fixtures/src/score/floor.ts';
import { type OtherParser, report } from '../fixtures/src/score/report.ts';
import {
  type CorpusDocument,
  listCorpus,
  type Scored,
  scoreFile,
} from '../fixtures/src/score/score-corpus.ts';
import { root } from './run.ts';

/** On the shared corpus (87 documents), as its authors measured them. */
const OTHERS: readonly OtherParser[] = [
  { name: 'OfflineCV', micro: 59.4, macro: 54.7 },
  { name: 'open-resume', micro: 36.0, macro: 37.2 },
  { name: 'simple-resume-parser', micro: 26.8, macro: 16.8 },
];

const WARM_RUNS = 5; // of each document with text, for its time; scans take seconds

const INTRODUCTION = `# How well CVs are read

Made by \`pnpm bench:extraction --write\`: every document goes through the product's own code without a key and without a
network (bytes → text → analysis → profile → JSON Resume), and what comes out is compared with what its page says. The people
are made up, the documents are in \`fixtures/\`. A date counts as right at the printed precision; texts agree when nearly all
their words or letters do. Micro F1 pools all values, macro F1 is the mean of the fields.`;

/** One after another: times are of one document alone on one core. */
async function scoreAll(folder: string, documents: readonly CorpusDocument[]): Promise<Scored[]> {
  const scored: Scored[] = [];
  const [first] = documents;
  if (first) await scoreFile(folder, first); // loads the code, so that no document pays for it
  for (const document of documents) {
    stderr.write(`\r${scored.length + 1}/${documents.length} ${document.id.slice(0, 60).padEnd(60)}`);
    scored.push(await scoreFile(folder, document, { again: document.hard === undefined ? WARM_RUNS : 0 }));
  }
  stderr.write('\r');
  return scored;
}

const own = join(root, 'fixtures');
const ours = await scoreAll(own, listCorpus(own, 'fixtures.json'));
const fixtures = report("The repository's made-up CVs", ours);
stdout.write(`${fixtures}\n`);
if (argv.includes('--write')) {
  writeFileSync(join(root, 'docs/extraction.md'), `${INTRODUCTION}\n\n${fixtures}\n`);
  writeFileSync(join(own, 'floor.json'), `${JSON.stringify(floorOf(ours), null, 2)}\n`);
}

const other = resolve(argv.slice(2).find((each) => !each.startsWith('--')) ?? join(root, '../shared/corpus'));
if (existsSync(join(other, 'corpus.json'))) {
  const scored = await scoreAll(other, listCorpus(other, 'corpus.json'));
  stdout.write(`\n${report('Another corpus', scored, OTHERS)}\n`);
}
