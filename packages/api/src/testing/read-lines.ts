import { type EngineOutput, emptyResult, type ReadOutput, Skill } from '@vitae/schema/analysis';
import { type CvId, itemIdOf } from '@vitae/schema/ids';

const ENGINE: EngineOutput['engine'] = {
  kind: 'offline',
  version: 'lines',
  provider: null,
  model: null,
  promptVersion: null,
  durationMs: 0,
  tokens: null,
};

/** An engine a test can reckon with: every line of the file is a skill. */
export async function readLines(bytes: Uint8Array, { cvId }: { cvId: CvId }): Promise<ReadOutput> {
  const words = new TextDecoder().decode(bytes).split('\n');
  const lines = words.map((text) => ({
    text,
    page: 1,
    region: 'body' as const,
    column: 0,
    box: null,
    fontSize: null,
    bold: false,
    italic: false,
    role: null,
    gapBefore: false,
    links: [],
  }));
  const skills = words.map((name, line) =>
    Skill.parse({ id: itemIdOf(cvId, 'skills', line, 0), name, group: null, level: null }),
  );
  const evidence = Object.fromEntries(
    skills.map(({ id, name }, line) => {
      const spans = [{ line, start: 0, end: name?.length ?? 0 }];
      return [id, { name: { origin: 'cv' as const, confidence: 1, spans } }];
    }),
  );
  return {
    text: { format: 'text', pages: 1, lines, hidden: [] },
    output: { engine: ENGINE, result: { ...emptyResult(), skills }, evidence, unplaced: [], warnings: [] },
  };
}
