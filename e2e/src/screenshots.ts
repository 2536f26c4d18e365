import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.ts';
import { SCENES } from './scenes.ts';
import { startVitae } from './server/start-vitae.ts';
import { openSample, showAQuote } from './show-sample.ts';

/** `node e2e/src/screenshots.ts <folder>`: every page, on a desk and on a phone, light and dark; and docs/screenshot.png. */
const README_PICTURE = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));
const SCREENS = {
  '1280': { viewport: { width: 1280, height: 800 } },
  '390': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const THEMES = ['light', 'dark'] as const;

async function takeReadmePicture(browser: Browser, baseURL: string): Promise<void> {
  const context = await browser.newContext({ baseURL, ...SCREENS['1280'], reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openSample(page);
  await showAQuote(page);
  await page.screenshot({ path: README_PICTURE });
  await context.close();
}

/** The whole page. What sticks to the screen's edge would lie across a long picture: the screen grows to the page instead. */
async function takePicture(page: Page, path: string): Promise<void> {
  const screen = page.viewportSize();
  const modal = await page.getByRole('dialog').count();
  const pageHeight = await page.evaluate(() => document.documentElement.scrollHeight);
  if (screen === null || modal > 0 || pageHeight <= screen.height) {
    await page.screenshot({ path });
    return;
  }
  await page.setViewportSize({ ...screen, height: pageHeight });
  await page.screenshot({ path });
  await page.setViewportSize(screen);
}

async function takeScenes(page: Page, fileOf: (name: string) => string): Promise<void> {
  for (const [name, arrange] of Object.entries(SCENES)) {
    await arrange(page);
    await takePicture(page, fileOf(name));
    process.stdout.write(`${fileOf(name)}\n`);
  }
}

async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const vitae = await startVitae();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    await takeReadmePicture(browser, vitae.url);
    for (const [width, screen] of Object.entries(SCREENS)) {
      for (const colorScheme of THEMES) {
        const context = await browser.newContext({
          baseURL: vitae.url,
          ...screen,
          colorScheme,
          reducedMotion: 'reduce',
        });
        await takeScenes(await context.newPage(), (name) =>
          join(folder, `${name}-${width}-${colorScheme}.png`),
        );
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await vitae.stop();
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where to: node e2e/src/screenshots.ts <folder>');
await main(folder);
