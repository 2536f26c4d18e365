import type { Evidence } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';

const DIGITS = 100;

/**
 * Lowers the confidence of values whose words a recogniser read off a picture: a value is as sure as the engine's reading
 * times the least sure of its lines. Text that is text is left as it is.
 */
export function doubtScans(evidence: Evidence, text: CvText): Evidence {
  if (!text.lines.some(({ sureness }) => sureness !== undefined)) return evidence;
  return Object.fromEntries(
    Object.entries(evidence).map(([item, fields]) => [
      item,
      Object.fromEntries(
        Object.entries(fields).map(([field, { confidence, spans, ...rest }]) => {
          const sure = Math.min(1, ...spans.map(({ line }) => text.lines[line]?.sureness ?? 1));
          const lowered = confidence === null ? null : Math.round(confidence * sure * DIGITS) / DIGITS;
          return [field, { ...rest, confidence: lowered, spans }];
        }),
      ),
    ]),
  );
}
