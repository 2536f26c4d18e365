import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Languages whose models are installed (`@tesseract.js-data/*`). */
export type Language =
  | 'eng'
  | 'deu'
  | 'fra'
  | 'spa'
  | 'ita'
  | 'por'
  | 'nld'
  | 'pol'
  | 'kir'
  | 'jpn'
  | 'chi_sim';

/** The folder of a language's model: the small one, made of integers, which reads as well and faster. */
export function languageFolder(language: Language): string {
  const entry = fileURLToPath(import.meta.resolve(`@tesseract.js-data/${language}/package.json`));
  return join(dirname(entry), '4.0.0_best_int');
}

/** A language's model, unpacked. */
export async function languageData(language: Language): Promise<Uint8Array> {
  return gunzipSync(await readFile(join(languageFolder(language), `${language}.traineddata.gz`)));
}
