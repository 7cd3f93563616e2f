// A checkout starts with what it says: the bundle is built again when any source is newer than it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const SOURCES = [
  'src-main',
  'src-renderer',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
]
const PRODUCTS = [
  'out/main/web.js',
  'out/main/electron.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/** Builds unless every product is newer than every source. A packaged program has no sources and is never stale. */
export async function buildWhenStale(programFolder: string): Promise<void> {
  if (!isStale(programFolder)) return
  process.stdout.write('正在构建…\n')
  const require = createRequire(join(programFolder, 'package.json'))
  const cli = join(dirname(require.resolve('electron-vite/package.json')), 'bin', 'electron-vite.js')
  const result = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: programFolder,
    stdio: 'inherit',
  })
  if (result.status !== 0) throw new Error('构建失败，请看上面的输出。')
}

export function isStale(programFolder: string): boolean {
  const sources = SOURCES.map((name) => join(programFolder, name)).filter(existsSync)
  if (!sources.some((path) => path.endsWith('src-main'))) return false
  const oldest = Math.min(...PRODUCTS.map((name) => modified(join(programFolder, name))))
  return sources.some((path) => newestBelow(path) > oldest)
}

function newestBelow(path: string): number {
  if (!statSync(path).isDirectory()) return modified(path)
  return Math.max(0, ...readdirSync(path).map((name) => newestBelow(join(path, name))))
}

const modified = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0)
