// Where the data lives: the user's own data folder, on this machine's disk, used by one process at a time.
import { existsSync, mkdirSync, readFileSync, realpathSync, statfsSync, writeFileSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type Hold, holdExclusively } from '../storage/base/exclusive-hold.ts'

/** A data folder that can't be used; the message says in Chinese why and what to do. */
export class DataFolderError extends Error {}

/** File system types of statfs(2) that are on another machine: NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const NETWORK_TYPES = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400]

export function defaultDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (platform() === 'win32')
    return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'seven-pm')
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'seven-pm')
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'seven-pm')
}

/** Makes the folder and takes it for this process. @throws DataFolderError */
export function takeDataFolder(folder: string, programFolder: string): { folder: string; hold: Hold } {
  const path = resolve(folder)
  if (isUnc(folder) || isUnc(path)) throw networkRefusal(folder)
  if (isInside(path, programFolder) || isInside(realPlace(path), realPlace(programFolder)))
    throw new DataFolderError(`数据不能放在程序文件夹里（${path}），请用 --data 指定别的文件夹。`)
  mkdirSync(path, { recursive: true })
  if (isOnNetwork(path)) throw networkRefusal(path)
  const ownerFile = join(path, 'owner.txt')
  const hold = holdExclusively(join(path, 'owner.lock'))
  if (hold === null) {
    const owner = existsSync(ownerFile) ? readFileSync(ownerFile, 'utf8').trim() : '未知进程'
    throw new DataFolderError(
      `数据文件夹正被另一个晚七点使用（${owner}），请先关闭它，或用 --data 指定别的文件夹。`,
    )
  }
  writeFileSync(ownerFile, `进程 ${process.pid}，${new Date().toISOString()}\n`)
  return { folder: path, hold }
}

const isUnc = (path: string): boolean => /^(\\\\|\/\/)[^\\/?.]/.test(path)

/** Mapped drives resolve to their UNC path on Windows; elsewhere the file system's type tells. */
function isOnNetwork(path: string): boolean {
  if (platform() === 'win32') return isUnc(realpathSync.native(path))
  return (
    platform() === 'linux' && NETWORK_TYPES.includes(statfsSync(existsSync(path) ? path : dirname(path)).type)
  )
}

function isInside(path: string, folder: string): boolean {
  const [first = ''] = relative(folder, path).split(sep)
  return first !== '..' && !isAbsolute(relative(folder, path))
}

/** Where a path leads through links; of a folder that isn't there yet, where it would be made. */
function realPlace(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path)
  return join(realPlace(dirname(path)), basename(path))
}

const networkRefusal = (path: string) =>
  new DataFolderError(
    `数据文件夹在网络位置（${path}）：网络盘上的数据库会损坏。请改用本机文件夹，例如 ${defaultDataFolder()}。`,
  )
