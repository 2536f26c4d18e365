import { defineConfig } from 'vitest/config';

const packages = ['packages/*', 'apps/server', 'fixtures'];
const unit = packages.map((folder) => `${folder}/src/**/*.test.ts`);
const integration = packages.map((folder) => `${folder}/src/**/*.integration.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // pure functions: one load of the engine's lexicons serves all files
          isolate: false,
          environment: 'node',
          include: unit,
          exclude: integration,
          setupFiles: './vitest.setup.ts',
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles: './vitest.setup.ts',
          environment: 'node',
          include: integration,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: './apps/web/vite.config.ts',
        test: {
          name: 'web',
          root: './apps/web',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
