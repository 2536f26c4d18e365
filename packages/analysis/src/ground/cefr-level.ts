import type { CefrLevel } from '@vitae/schema/analysis';

const CODE = /(?<![\p{L}\p{N}])([ABC][12])(?![\p{L}\p{N}])/iu;

/** The names the Council of Europe gives its six levels (Common European Framework of Reference, 2001, section 3.2). */
const LEVEL_NAMES: readonly [string, CefrLevel][] = [
  ['breakthrough', 'A1'],
  ['waystage', 'A2'],
  ['threshold', 'B1'],
  ['vantage', 'B2'],
  ['effective operational proficiency', 'C1'],
  ['mastery', 'C2'],
];

/** Words for a first language. Words such as "fluent" name no level of the framework and give none. */
const NATIVE =
  /(?<!\p{L})(native|mother tongue|first language|bilingual|muttersprach\p{L}{0,3}|langue maternelle|maternelle|bilingue|nativ[aeo]|lengua materna|materna|madrelingua|língua materna|moedertaal|język ojczysty|ojczysty|родной)(?!\p{L})|母語|母国語|ネイティブ|母语/iu;

/** The CEFR level a printed language level names, or null when it names none. */
export function cefrLevelOf(printed: string): CefrLevel | null {
  if (NATIVE.test(printed)) return 'native';
  const code = CODE.exec(printed)?.[1]?.toUpperCase();
  if (code) return code as CefrLevel;
  const words = printed.toLowerCase();
  return LEVEL_NAMES.find(([name]) => words.includes(name))?.[1] ?? null;
}
