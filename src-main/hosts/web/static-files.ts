// The built renderer, read once into memory: nothing outside its folder can ever be asked for.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface StaticFile {
  readonly body: Buffer
  readonly type: string
  /** Hashed names may be kept by the browser for ever; index.html never. */
  readonly isImmutable: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** All files below a folder by their URL path ('/assets/x.js'); '/' is index.html. */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const url = `/${relative(folder, path).split(sep).join('/')}`
    const file = {
      body: readFileSync(path),
      type: types[extname(path)] ?? 'application/octet-stream',
      isImmutable: url.startsWith('/assets/'),
    }
    files.set(url, file)
    if (url === '/index.html') files.set('/', file)
  }
  return files
}
