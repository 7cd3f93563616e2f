// One window per data folder: a second start brings the first window forward instead of failing on its lock.
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'
import { defaultDataFolder, takeDataFolder } from '../../launch/data-folder.ts'

export interface OwnFolder {
  readonly dataFolder: string
  /** Window places and Chromium's own files: this machine's, never the palace's. */
  readonly preferencesFolder: string
  readonly release: () => void
}

/**
 * Takes the folder for this process; must run before `ready`.
 * @returns null when a window on the same folder is already open and has been told.
 * @throws DataFolderError
 */
export function ownFolder(asked: string | null, programFolder: string): OwnFolder | null {
  const wanted = asked ?? defaultDataFolder()
  const preferencesFolder = join(resolve(wanted), 'desktop')
  // Nothing is written before the folder has been found fit, so look for the first window only where one has been.
  if (existsSync(preferencesFolder) && !isFirstOn(preferencesFolder)) return null
  const { folder, hold } = takeDataFolder(wanted, programFolder)
  mkdirSync(preferencesFolder, { recursive: true })
  if (!isFirstOn(preferencesFolder)) return null
  return { dataFolder: folder, preferencesFolder, release: () => hold.release() }
}

/** Electron's single-instance lock hangs on the folder named `userData`. */
function isFirstOn(preferencesFolder: string): boolean {
  app.setPath('userData', preferencesFolder)
  return app.requestSingleInstanceLock()
}
