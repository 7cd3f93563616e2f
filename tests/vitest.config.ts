// One configuration for everything that runs in Node; the browser suites use the same runner and drive Chromium.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/support/scratch.ts'],
    // Limits for what hangs: whoever waits for a state waits long enough for a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // Every core: of two, vitest would leave one to itself.
    maxWorkers: '100%',
    // No module keeps state: files share a process and the modules that it has loaded.
    isolate: false,
  },
})
