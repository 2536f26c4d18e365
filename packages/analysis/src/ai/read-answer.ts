import { AiWire } from '@vitae/schema/ai-wire';
import { jsonrepair } from 'jsonrepair';
import type { z } from 'zod';
import { fillGaps } from './fill-gaps.ts';

export type ReadAnswer = { ok: true; wire: AiWire } | { ok: false; issues: string };

const MAX_ISSUES = 20; // enough for a model to see the pattern of its mistake
const FENCE = '```';

function withoutFence(answer: string): string {
  const text = answer.trim();
  if (!text.startsWith(FENCE)) return text;
  const body = text.slice(text.indexOf('\n') + 1);
  return body.endsWith(FENCE) ? body.slice(0, -FENCE.length) : body;
}

/** The first {…} whose braces balance outside of strings; from the first brace to the end where none does. */
function firstObject(answer: string): string | null {
  const start = answer.indexOf('{');
  if (start < 0) return null;
  let depth = 0;
  let inString = false;
  for (let at = start; at < answer.length; at += 1) {
    const char = answer[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return answer.slice(start, at + 1);
    }
  }
  return answer.slice(start);
}

function tryParse(parse: () => unknown): { value: unknown } | null {
  try {
    return { value: parse() };
  } catch {
    return null;
  }
}

/** JSON as it is, then without code fences, then the first object in the prose, then mended. */
function parseJson(answer: string): { value: unknown } | null {
  const unfenced = withoutFence(answer);
  const object = firstObject(unfenced);
  return (
    tryParse(() => JSON.parse(answer)) ??
    tryParse(() => JSON.parse(unfenced)) ??
    (object === null
      ? null
      : (tryParse(() => JSON.parse(object)) ?? tryParse(() => JSON.parse(jsonrepair(object)))))
  );
}

const describe = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => `- ${path.join('.') || 'the answer'}: ${message}`)
    .join('\n');

/**
 * Reads a model's answer: JSON with whatever stands around it, then the exact shape.
 * @param options.fillGaps accept an answer that was cut short: keys it lacks count as "the CV does not say"
 */
export function readAnswer(answer: string, options: { fillGaps: boolean }): ReadAnswer {
  const json = parseJson(answer);
  if (!json) return { ok: false, issues: '- the answer: is not JSON' };
  const parsed = AiWire.safeParse(options.fillGaps ? fillGaps(json.value) : json.value);
  return parsed.success ? { ok: true, wire: parsed.data } : { ok: false, issues: describe(parsed.error) };
}
