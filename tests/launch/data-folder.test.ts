// Where the data may live: on this machine, outside the checkout, for one process at a time.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DataFolderError, defaultDataFolder, takeDataFolder } from '../../src-main/launch/data-folder.ts'

let place = ''
let program = ''
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'seven-pm-folder-'))
  program = join(place, 'program')
  mkdirSync(program)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

function refusal(folder: string): string {
  try {
    takeDataFolder(folder, program).hold.release()
  } catch (error) {
    if (error instanceof DataFolderError) return error.message
    throw error
  }
  throw new Error(`${folder} was not refused`)
}

describe('the data folder', () => {
  it('is made where it is missing, and says which process holds it', () => {
    const folder = join(place, 'deep', 'data')
    const taken = takeDataFolder(folder, program)
    expect(taken.folder).toBe(folder)
    expect(readFileSync(join(folder, 'owner.txt'), 'utf8')).toContain(`进程 ${process.pid}`)
    taken.hold.release()
  })

  it('is never inside the checkout, and nothing is made there', () => {
    for (const folder of [program, join(program, 'data'), join(program, 'a', 'b'), join(program, '..data')]) {
      expect(refusal(folder), folder).toContain('数据不能放在程序文件夹里')
    }
    expect(existsSync(join(program, 'data'))).toBe(false)
  })

  it('is not brought into the checkout by a link', () => {
    const link = join(place, 'link')
    symlinkSync(program, link, 'junction')
    expect(refusal(link)).toContain('数据不能放在程序文件夹里')
    expect(refusal(join(link, 'data'))).toContain('数据不能放在程序文件夹里')
    expect(existsSync(join(program, 'data'))).toBe(false)
  })

  it('may lie beside the checkout, also where the names begin alike', () => {
    for (const folder of [join(place, 'program-data'), join(place, 'prog')]) {
      takeDataFolder(folder, program).hold.release()
      expect(existsSync(join(folder, 'owner.txt'))).toBe(true)
    }
  })

  it('is never on another machine, and the refusal says why and what to do', () => {
    for (const folder of ['\\\\server\\share', '//server/share', '\\\\192.168.1.5\\数据\\晚七点']) {
      expect(refusal(folder), folder).toMatch(/在网络位置（.+）：网络盘上的数据库会损坏。请改用本机文件夹/)
    }
  })

  it('belongs to one holder at a time, and to the next as soon as it is released', () => {
    const folder = join(place, 'one')
    const first = takeDataFolder(folder, program)
    expect(refusal(folder)).toContain(`正被另一个晚七点使用（进程 ${process.pid}`)
    first.hold.release()
    takeDataFolder(folder, program).hold.release()
  })

  it('is by default the user’s own data folder, as each system has it', () => {
    const expected: Partial<Record<NodeJS.Platform, string>> = {
      win32: join('/x', 'seven-pm'),
      darwin: join(homedir(), 'Library', 'Application Support', 'seven-pm'),
    }
    const folder = defaultDataFolder({ APPDATA: '/x', XDG_DATA_HOME: '/x' })
    expect(folder).toBe(expected[process.platform] ?? '/x/seven-pm')
  })
})
