// timetable is too large for one folder: its rooms are held apart like nouns, the same ones on every side.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, root, sourcesBelow } from './sources.ts'

const rooms = ['plan', 'board', 'mend', 'publish', 'reach', 'tonight']
const sides = [
  'src-main/contract/timetable',
  'src-main/features/timetable',
  'src-renderer/features/timetable',
]
const testSides = ['tests/features/timetable', 'tests/renderer/features/timetable']

/** Which side a file is on, and in which room of it; '' is the noun's own folder. */
function placeOf(path: string): { readonly side: string; readonly room: string } | null {
  const side = sides.find((one) => path.startsWith(`${one}/`))
  if (side === undefined) return null
  const [room, rest] = path.slice(side.length + 1).split('/')
  return { side, room: rest === undefined ? '' : (room ?? '') }
}

const isWithinSide = (one: Import) => {
  const [from, to] = [placeOf(one.from), placeOf(one.to)]
  return from !== null && from.side === to?.side
}
const imports = sides.flatMap(sourcesBelow).flatMap(importsOf).filter(isWithinSide)
const roomOf = (path: string) => placeOf(path)?.room ?? ''
const told = (some: readonly Import[]) => some.map((one) => `${one.from} → ${one.to}`)

describe('the rooms of timetable', () => {
  it('have the same names on every side, and their tests too', () => {
    for (const side of [...sides, ...testSides]) {
      const folders = readdirSync(join(root, side), { withFileTypes: true }).filter((one) =>
        one.isDirectory(),
      )
      expect(
        folders.map((one) => one.name).filter((name) => !rooms.includes(name)),
        side,
      ).toEqual([])
    }
    const missing = sides.flatMap((side) => rooms.map((room) => `${side}/${room}`))
    expect(missing.filter((folder) => !existsSync(join(root, folder)))).toEqual([])
  })

  it('import their own room and what stands in the folder of the noun, never a room beside them', () => {
    expect(imports.length).toBeGreaterThan(100)
    const crossing = imports.filter(
      ({ from, to }) => roomOf(from) !== '' && roomOf(to) !== '' && roomOf(from) !== roomOf(to),
    )
    expect(told(crossing)).toEqual([])
  })

  it('share nothing that knows a room but the office, where each room keeps what lives in the process', () => {
    const folder = imports.filter(({ from }) => roomOf(from) === '' && !from.endsWith('/office.ts'))
    const shared = new Set(imports.filter(({ from }) => roomOf(from) !== '').map((one) => one.to))
    // A set grows while it is walked: what the shared imports is shared too.
    for (const path of shared) for (const one of folder) if (one.from === path) shared.add(one.to)
    expect(told(folder.filter(({ from, to }) => shared.has(from) && roomOf(to) !== ''))).toEqual([])
  })
})
