import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { isEuropassJson, readEuropassJson } from './europass/read-europass-json.ts';
import { isJsonResume, readJsonResume } from './json-resume/read-json-resume.ts';
import { decodeText } from './plain/decode-text.ts';
import { readPlain } from './plain/read-plain.ts';
import { headOf } from './sniff-markup.ts';

/** A brace and a quoted name: how every JSON object begins. */
export const isJson = (bytes: Uint8Array): boolean => /^\{\s*"/.test(headOf(bytes));

/**
 * Reads JSON that is a CV: JSON Resume or Europass. A text that only begins like JSON is plain text.
 * @throws AppError UNSUPPORTED_TYPE for other JSON, DAMAGED for a CV that is no valid JSON
 */
export function readJson(bytes: Uint8Array): CvText {
  const source = (decodeText(bytes) ?? '').replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    if (/"(?:basics|SkillsPassport|work)"\s*:/.test(source)) throw new AppError('DAMAGED', { cause });
    return readPlain(bytes);
  }
  if (isJsonResume(value)) return readJsonResume(value);
  if (isEuropassJson(value)) return readEuropassJson(value);
  throw new AppError('UNSUPPORTED_TYPE');
}
