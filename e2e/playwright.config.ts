import { defineConfig } from 'playwright/test';

// biome-ignore lint/style/noProcessEnv: the runner script hands over the browser and the reporters
const { E2E_BROWSER, E2E_REPORTERS } = process.env;

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: E2E_REPORTERS === 'json' ? [['dot'], ['json']] : [['list']],
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(E2E_BROWSER && { executablePath: E2E_BROWSER }),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
