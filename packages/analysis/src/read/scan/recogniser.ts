import { setImmediate } from 'node:timers/promises';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { type GreyImage, toPgm } from './grey-image.ts';
import { type Language, languageData, languageFolder } from './language-data.ts';

/** A box in pixels of the picture. */
export interface PixelBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface RecognisedWord {
  text: string;
  /** 0 to 100 */
  confidence: number;
  bbox: PixelBox;
  symbols: { text: string; bbox: PixelBox }[];
}

export interface RecognisedLine {
  words: RecognisedWord[];
  bbox: PixelBox;
  baseline: PixelBox;
  rowAttributes: { ascenders: number; descenders: number; rowHeight: number };
}

export interface Recogniser {
  recognise(image: GreyImage, languages: readonly Language[]): Promise<RecognisedLine[]>;
  close(): Promise<void>;
}

const PARAMETERS = {
  tessedit_pageseg_mode: PSM.AUTO,
  user_defined_dpi: '300', // pictures come in this size
  debug_file: '/dev/null', // it prints what it finds curious
};

/**
 * Starts Tesseract (https://github.com/naptha/tesseract.js) in a thread of its own; models are read from the installed
 * packages, nothing is fetched. `onBeat` is called while it works, many times per page.
 */
export async function startRecogniser(onBeat: () => void): Promise<Recogniser> {
  // Tesseract.js finds models in one folder and keeps this list as its own record of what is loaded; models from other
  // folders are written into its file system and noted here.
  const loaded: string[] = ['eng'];
  let active = 'eng';
  const worker = await new Promise<Worker>((resolve, reject) => {
    const options = {
      langPath: languageFolder('eng'),
      gzip: true,
      cacheMethod: 'none',
      logger: onBeat,
      errorHandler: reject,
    };
    createWorker(loaded, OEM.LSTM_ONLY, options).then(resolve, reject);
  });
  await worker.setParameters(PARAMETERS);

  // Asked once it is terminated, Tesseract.js rejects a promise that nobody holds, which would end the process.
  let closed = false;
  function open(): Worker {
    if (closed) throw new Error('The recogniser is closed.');
    return worker;
  }

  async function speak(languages: readonly Language[]): Promise<void> {
    const wanted = languages.join('+');
    if (wanted === active) return;
    for (const language of languages) {
      if (loaded.includes(language)) continue;
      const data = await languageData(language);
      await open().FS('writeFile', [`./${language}.traineddata`, data]);
      loaded.push(language);
    }
    await open().reinitialize(wanted);
    await open().setParameters(PARAMETERS);
    active = wanted;
  }

  return {
    async recognise(image, languages) {
      await speak(languages);
      const { data } = await open().recognize(toPgm(image), {}, { text: false, blocks: true });
      const blocks = data.blocks ?? [];
      return blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
    },
    async close() {
      closed = true;
      await setImmediate(); // what was asked before is sent by then
      await worker.terminate();
    },
  };
}
