// Finds Electron's binary without ever asking its package for it (that would start a download with no time-out).
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { platform } from 'node:os'
import { dirname, join } from 'node:path'

export type FoundElectron = { readonly path: string } | { readonly missing: string }

const HEAD_LIMIT_MS = 3_000
const DOWNLOAD_LIMIT_MS = 15 * 60_000

/** @returns the binary, fetched when its download answers; or one line saying why the browser opens instead. */
export async function findElectron(programFolder: string): Promise<FoundElectron> {
  if (platform() === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { missing: '没有图形桌面，改用浏览器打开。' }
  }
  const folder = electronFolder(programFolder)
  if (folder === null) return { missing: '没有安装 Electron，改用浏览器打开。' }
  const found = installedBinary(folder)
  if (found !== null) return { path: found }
  if (!(await downloadAnswers(folder))) return { missing: 'Electron 下载不了（网络不通），改用浏览器打开。' }
  process.stdout.write('正在下载 Electron…\n')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS })
  const fetched = installedBinary(folder)
  return fetched === null ? { missing: 'Electron 没有下载成功，改用浏览器打开。' } : { path: fetched }
}

/** The binary that is already here, or null. */
export function installedBinary(folder: string): string | null {
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : defaultName()
  const home = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const path = join(home, name)
  return existsSync(path) ? path : null
}

export function electronFolder(programFolder: string): string | null {
  try {
    return dirname(createRequire(join(programFolder, 'package.json')).resolve('electron/package.json'))
  } catch {
    return null // not installed (npm ci --omit=dev)
  }
}

function defaultName(): string {
  if (platform() === 'win32') return 'electron.exe'
  return platform() === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

async function downloadAnswers(folder: string): Promise<boolean> {
  const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${base}v${manifest.version}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(HEAD_LIMIT_MS),
    })
    return answer.ok
  } catch {
    return false // no network, or too slow to wait for
  }
}
