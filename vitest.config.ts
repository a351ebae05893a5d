import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const unit = ['{app,components,corpus,lib,prisma,scripts}/**/*.test.{ts,tsx}']
const onDatabase = ['{app,components,corpus,lib,prisma,scripts}/**/*.db.test.ts']

export default defineConfig({
  test: {
    // On two cores the default is one worker, while the other core waits.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
