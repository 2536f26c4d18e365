import type { AiWire } from '@vitae/schema/ai-wire';
import { type AnalysisResult, type EngineOutput, type Evidence, ListSection } from '@vitae/schema/analysis';
import type { CvLine, CvText } from '@vitae/schema/cv-text';
import type { CvId } from '@vitae/schema/ids';
import { groundWire } from '../ground/ground-wire.ts';
import { keyedValues } from '../offline/keyed/keyed-values.ts';
import { readKeyed } from '../offline/keyed/read-keyed.ts';
import { buildOutput } from '../offline/output/build-output.ts';

/** What the attached file says, found again in the visible lines; `whole` are the sections of which all entries were found. */
export type AttachedReading = Pick<EngineOutput, 'result' | 'evidence'> & {
  readonly whole: ReadonlySet<ListSection>;
};

const SAID = 0.97; // the file says what the words are, and the page says the words

/** The attached values as claims about the visible text. */
function toWire({ contact, summary, ...sections }: AnalysisResult): AiWire {
  const lists = Object.entries(sections).map(([section, items]) => [
    section,
    items.map((item) => ({ ...item, lines: [] })),
  ]);
  return { contact: { ...contact, lines: [] }, summary, ...Object.fromEntries(lists) };
}

/** The words stand in the CV; that a file said where to look changes nothing. */
const ofCv = (evidence: Evidence): Evidence =>
  Object.fromEntries(
    Object.entries(evidence).map(([item, fields]) => [
      item,
      Object.fromEntries(
        Object.entries(fields).map(([field, { spans }]) => [
          field,
          { origin: 'cv', confidence: SAID, spans },
        ]),
      ),
    ]),
  );

/** Reads the structured lines attached to a text. No value of them enters the result unless the visible lines say it too. */
export function readAttached(text: CvText, attached: readonly CvLine[], cvId: CvId): AttachedReading {
  const structured: CvText = { format: 'europass', pages: 1, lines: [...attached], hidden: [] };
  const said = buildOutput(readKeyed(keyedValues(structured)), cvId).result;
  const { result, evidence } = groundWire(text, toWire(said), cvId);
  const whole = ListSection.options.filter(
    (section) => said[section].length > 0 && result[section].length === said[section].length,
  );
  return { result, evidence: ofCv(evidence), whole: new Set(whole) };
}
