import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { AnalysisPage } from './pages/analysis-page.ts';
import { HomePage } from './pages/home-page.ts';

/** The analysis of the sample CV. */
export async function openSample(page: Page): Promise<AnalysisPage> {
  const home = await HomePage.open(page);
  return (await home.takeSample()).arrive();
}

/** Points at a value of the sample's analysis, so that its words show and are marked in the text. */
export async function showAQuote(page: Page): Promise<void> {
  const { record, markedLines } = new AnalysisPage(page);
  const section = record.section('Experience');
  await section.evaluate((element) => {
    const HEADER_PX = 80; // it covers the top of the page
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - HEADER_PX);
  });
  await section.getByRole('button', { name: /^Point: Introduced blameless/ }).hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await expect(markedLines).toHaveCount(1);
}
