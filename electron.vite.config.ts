// Three builds from one tree: the doors with their workers, the preload for the sandbox, and the one renderer for both doors.
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      // electron-vite leaves out Electron, Node's own modules and package.json's "dependencies", and nothing else.
      rolldownOptions: {
        input: {
          electron: at('src-main/hosts/electron/main.ts'),
          web: at('src-main/hosts/web/serve-entry.ts'),
          'spreadsheet-worker': at('src-main/workers/spreadsheet-worker.ts'),
          'solver-worker': at('src-main/workers/solver-worker.ts'),
          'relaxation-worker': at('src-main/workers/relaxation-worker.ts'),
          'sealing-worker': at('src-main/workers/sealing-worker.ts'),
          'reckoning-worker': at('src-main/workers/reckoning-worker.ts'),
        },
        // Flat: a chunk finds its worker and the other outputs by paths relative to itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/hosts/electron/preload.ts') },
        // The sandbox runs one CommonJS file and can require nothing beside it.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    base: './',
    publicDir: at('resources/icons'),
    plugins: [react()],
    // The date picker's adapter asks for the languages of the whole world; the screens speak one.
    resolve: { alias: [{ find: /^date-fns\/locale$/, replacement: 'date-fns/locale/zh-CN' }] },
    build: {
      target: 'chrome120',
      minify: true,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: at('src-renderer/index.html'),
        output: {
          codeSplitting: {
            // What the login page needs, and what several pages share: two requests instead of some sixty small ones.
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              { name: 'parts', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
