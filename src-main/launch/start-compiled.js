// What `npm start` runs first: Node keeps what it has compiled, and start.ts without its types. Plain JavaScript, for
// Node loads its stripper of types (a seventh of the start's work) for the first file of TypeScript that it has not kept.
import module from 'node:module'
import { join } from 'node:path'

const WRITTEN_AFTER_MS = 5_000

// Where nothing may be written it answers so, and everything is compiled as ever.
module.enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled'))
// Node writes at its end; a closed console window ends it without one.
setTimeout(() => module.flushCompileCache(), WRITTEN_AFTER_MS).unref()

await import('../start.ts')
