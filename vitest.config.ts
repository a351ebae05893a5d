import { defineConfig } from 'vitest/config'

const unit = ['{app,components,corpus,lib,prisma,scripts}/**/*.test.{ts,tsx}']
const onDatabase = ['{app,components,corpus,lib,prisma,scripts}/**/*.db.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: unit, exclude: [...onDatabase, '**/node_modules/**'], testTimeout: 30_000 } },
      {
        test: {
          name: 'db',
          include: onDatabase,
          exclude: ['**/node_modules/**'],
          globalSetup: './lib/data/testing/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
