import type { Edges } from '../pdf/matrix.ts';
import type { ReadPage } from '../pdf/read-page.ts';
import { buildPage } from './build-page.ts';
import { upsideDown } from './grey-image.ts';
import type { Language } from './language-data.ts';
import { mendAddresses } from './mend-addresses.ts';
import { clarity, probeScript, textOf } from './probe-script.ts';
import { recogniseColumns } from './recognise-columns.ts';
import { type RecognisedLine, type Recogniser, startRecogniser } from './recogniser.ts';
import { type PagePicture, type StraightPage, straighten } from './straighten.ts';
import { tellLanguage } from './tell-language.ts';

const CLEAR = 60; // of 100: what is read with less may be upside down or in another script

/** Reads pictures of pages, one after the other, with one recogniser and what earlier pages told of the language. */
export interface ScanReader {
  read(picture: PagePicture, number: number): Promise<ReadPage>;
  close(): Promise<void>;
}

function turn({ grey, rules, ...page }: StraightPage): StraightPage {
  const turned = ({ left, right, top, bottom }: Edges): Edges => ({
    left: grey.width - right,
    right: grey.width - left,
    top: grey.height - bottom,
    bottom: grey.height - top,
  });
  const { levels, uprights } = rules;
  return {
    ...page,
    grey: upsideDown(grey),
    rules: { levels: levels.map(turned), uprights: uprights.map(turned) },
  };
}

/**
 * Opens a reader of scans. The language of the first page with text is kept for the rest: English letters are tried
 * first, small words then tell which Latin language they are, and doubt tells other scripts and pages on their heads.
 * `onBeat` is called while the recogniser works.
 */
export function openScanReader(onBeat: () => void = () => undefined): ScanReader {
  let starting: Promise<Recogniser> | null = null;
  let languages: readonly Language[] | null = null;
  const knownSizes: number[] = [];

  /** Latin letters in English may be another language's: its small words tell, in a part or, failing that, in all. */
  function settle(tried: readonly Language[], lines: readonly RecognisedLine[]): readonly Language[] {
    if (tried[0] !== 'eng') return tried;
    const told = tellLanguage(textOf(lines));
    return told === null ? tried : [told];
  }

  async function recognise(page: StraightPage, recogniser: Recogniser) {
    let turned = false;
    let wanted = languages;
    if (!wanted) {
      const probe = await probeScript(page.grey, recogniser, ['eng']);
      turned = probe.turned;
      wanted = settle(probe.languages, probe.lines);
      if (wanted !== probe.languages) languages = wanted;
    }
    let upright = turned ? turn(page) : page;
    let lines = await recogniseColumns(upright.grey, recogniser, wanted);
    if (languages && clarity(lines) < CLEAR) {
      const probe = await probeScript(upright.grey, recogniser, wanted);
      if (probe.turned || probe.languages !== wanted) {
        upright = probe.turned ? turn(upright) : upright;
        lines = await recogniseColumns(upright.grey, recogniser, probe.languages);
      }
    }
    if (!languages && clarity(lines) >= CLEAR) {
      languages = settle(wanted, lines);
      if (languages !== wanted && languages[0] !== wanted[0]) {
        lines = await recogniseColumns(upright.grey, recogniser, languages);
      }
    }
    lines = await mendAddresses(lines, upright.grey, recogniser, languages ?? wanted);
    return { lines, upright };
  }

  return {
    async read(picture, number) {
      const page = straighten(picture);
      onBeat();
      starting ??= startRecogniser(onBeat);
      const { lines, upright } = await recognise(page, await starting);
      return buildPage(lines, upright, number, knownSizes);
    },
    async close() {
      const recogniser = await starting?.catch(() => null);
      await recogniser?.close();
    },
  };
}
