// Whether the real program can be tested here. Nothing is downloaded for a test.
import { electronFolder, installedBinary } from '../../../src-main/launch/find-electron.ts'
import { projectFolder } from '../built.ts'

export type ElectronBinary = { readonly path: string } | { readonly missing: string }

/** @returns the binary, or the reason why the tests of the real program can't run. */
export function electronBinary(environment: NodeJS.ProcessEnv = process.env): ElectronBinary {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY)
  if (!hasDisplay) return { missing: 'no display' }
  const folder = electronFolder(projectFolder)
  const path = folder === null ? null : installedBinary(folder)
  return path === null ? { missing: 'Electron’s binary is not downloaded' } : { path }
}
