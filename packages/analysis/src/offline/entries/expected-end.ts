import type { Marked } from './split-run.ts';

const MAX_ABOVE = 3; // lines from a study's dates to when it will end

/** "voraussichtlicher Abschluss: Juni 2026": when a study that began above will end. */
const EXPECTED =
  /^(?:voraussichtlich(?:er?|es)? (?:abschluss|ende)|abschluss voraussichtlich|expected (?:graduation|completion)|anticipated (?:graduation|completion)|diplôme prévu|fin prévue|obtention prévue|finalización prevista|graduación prevista|laurea prevista|conclusione prevista|conclusão prevista|previsão de (?:conclusão|término)|verwachte? (?:afronding|afstuderen)|planowane ukończenie)(?=[\s:])/iu;

const tellsExpectedEnd = ({ block, anchors }: Marked): boolean =>
  EXPECTED.test(block.text) && anchors.length > 0 && anchors.every(({ date }) => date.single !== null);

/** When a study will end opens no entry under one whose dates are told above. */
export const withoutExpected = (marked: readonly Marked[]): Marked[] =>
  marked.map((each, at): Marked => {
    const above = marked.slice(Math.max(0, at - MAX_ABOVE), at);
    const told = above.some(
      ({ role, anchors }) => role === 'head' && anchors.some(({ date }) => date.single === null),
    );
    return told && tellsExpectedEnd(each) ? { ...each, role: 'item' } : each;
  });
