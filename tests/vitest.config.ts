// One configuration for everything that runs in Node; the browser suites use the same runner and drive Chromium.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { patience, patienceOfTest } from './support/patience.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/support/scratch.ts'],
    setupFiles: ['tests/support/says-something.ts'],
    testTimeout: patienceOfTest,
    hookTimeout: patienceOfTest,
    expect: { poll: { timeout: patience } },
    // Every core: of two, vitest would leave one to itself.
    maxWorkers: '100%',
    // No module keeps state: files share a process and the modules that it has loaded.
    isolate: false,
  },
})
