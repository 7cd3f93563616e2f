import { describe, expect, it } from 'vitest'
import { nouns } from '../../src-main/contract/nouns.ts'
import { type Import, importsOf, sourcesBelow } from './sources.ts'

/** Which layer a file belongs to; features and domain carry their noun. */
interface Place {
  readonly layer: string
  readonly noun: string
}

function placeOf(path: string): Place {
  const parts = path.split('/')
  if (parts[0] === 'src-renderer') {
    const layer = parts[1] === 'main.tsx' ? 'renderer:main' : `renderer:${parts[1]}`
    return { layer, noun: parts[2] ?? '' }
  }
  if (parts[0] !== 'src-main') return { layer: parts[0] ?? '', noun: '' }
  if (parts.length === 2) return { layer: parts[1] === 'start.ts' ? 'start' : 'app', noun: '' }
  return { layer: parts[1] ?? '', noun: parts.length > 3 ? (parts[2] ?? '') : '' }
}

const always = () => true
/** Every call is dated in Shanghai's civil time, by the same function as everywhere else. */
const civilTime = (one: Import) => one.to === 'src-main/domain/calendar/civil-time.ts'
/** What wraps every call knows no noun: errors and people of the contract, the base of storage. */
const ofNoNoun = ({ to }: Import) =>
  /^src-main\/(storage\/base\/|contract\/(errors|people|values|kit)\.ts$)/.test(to)
const typesOnly = (one: Import) => one.isTypeOnly
/** A thread seals in just the way the vault does. */
const sealing = (one: Import) => one.to === 'src-main/storage/base/sealing.ts'
const sameNoun = (one: Import) => placeOf(one.from).noun === placeOf(one.to).noun
const domainNeighbours = ['calendar', 'people', 'money']

/** For each layer, which layers of ours it may import, and under which condition. */
const allowed: Record<string, Record<string, (one: Import) => boolean>> = {
  domain: { domain: (one) => sameNoun(one) || domainNeighbours.includes(placeOf(one.to).noun) },
  contract: { contract: always, domain: always },
  storage: { storage: always, domain: always, contract: always },
  procedures: { procedures: always, storage: ofNoNoun, contract: ofNoNoun, domain: civilTime },
  features: {
    features: (one) => sameNoun(one) || placeOf(one.to).noun === '' || sharedSettings(one.to),
    domain: always,
    contract: always,
    storage: always,
    procedures: always,
    workers: typesOnly,
  },
  workers: { workers: always, domain: always, storage: sealing },
  launch: { launch: always, procedures: typesOnly, contract: always, domain: always, storage: always },
  app: {
    app: always,
    launch: always,
    domain: always,
    contract: always,
    storage: always,
    procedures: always,
    features: always,
    workers: always,
  },
  start: { app: always, launch: always, hosts: always },
  hosts: { app: always, launch: always, contract: always, hosts: (one) => sameNoun(one) },
  'renderer:main': { 'renderer:app': always, 'renderer:transport': always },
  'renderer:app': {
    'renderer:app': always,
    'renderer:features': always,
    'renderer:ui': always,
    'renderer:lib': always,
    'renderer:transport': always,
    contract: always,
    domain: always,
  },
  'renderer:features': {
    'renderer:features': sameNoun,
    'renderer:ui': always,
    'renderer:lib': always,
    'renderer:transport': always,
    contract: always,
    domain: always,
  },
  'renderer:ui': { 'renderer:ui': always, 'renderer:lib': always, contract: typesOnly, domain: always },
  'renderer:lib': { 'renderer:lib': always, contract: always, domain: always },
  'renderer:transport': { 'renderer:transport': always, 'renderer:lib': always, contract: always },
}

/** The palace's settings, its calendar and what it weighs are what every use case decides with. */
const sharedSettings = (path: string) =>
  /^src-main\/features\/settings\/(palace|days|scoring)\.ts$/.test(path)

const isBuiltIn = (name: string) => name.startsWith('node:')
const starts =
  (...prefixes: string[]) =>
  (name: string) =>
    prefixes.some((prefix) => name === prefix || name.startsWith(`${prefix}/`))

/** For each layer, which packages it may import. */
const packages: Record<string, (name: string, noun: string) => boolean> = {
  domain: starts('date-fns'),
  contract: starts('zod', '@orpc/contract'),
  storage: (name) => isBuiltIn(name) || starts('drizzle-orm', 'better-sqlite3')(name),
  procedures: (name) => starts('@orpc/server', '@orpc/contract', 'node:crypto')(name),
  features: starts('zod', 'pinyin-pro'),
  workers: (name) => isBuiltIn(name) || starts('hucre', 'fflate')(name),
  app: (name) => isBuiltIn(name) || name === '@orpc/server',
  launch: isBuiltIn,
  start: isBuiltIn,
  hosts: (name, noun) =>
    isBuiltIn(name) ||
    starts('@orpc/server')(name) ||
    starts(...(noun === 'electron' ? ['electron', 'electron-store'] : ['conf']))(name),
}
const rendererPackage = starts(
  'react',
  'react-dom',
  'react-router',
  'antd',
  '@ant-design/icons',
  '@rc-component/picker',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/tanstack-query',
  '@tanstack/react-query',
  'date-fns',
  'pinyin-pro',
  'zod',
)

const sources = [...sourcesBelow('src-main'), ...sourcesBelow('src-renderer')]
const imports = sources.flatMap(importsOf)

describe('who may import whom', () => {
  it('finds the sources at all', () => {
    expect(imports.length).toBeGreaterThan(200)
  })

  it('no layer imports one that it may not', () => {
    const refused = imports.filter((one) => {
      if (!one.isOwn || /\.(css|svg|png|json)$/.test(one.to)) return false
      const rule = allowed[placeOf(one.from).layer]?.[placeOf(one.to).layer]
      return rule === undefined || !rule(one)
    })
    expect(refused.map((one) => `${one.from} → ${one.to}`)).toEqual([])
  })

  it('no layer imports a package that it may not', () => {
    const refused = imports.filter((one) => {
      if (one.isOwn || one.to.startsWith('virtual:')) return false
      const place = placeOf(one.from)
      if (place.layer.startsWith('renderer:')) return !rendererPackage(one.to)
      const rule = packages[place.layer]
      return rule === undefined || !rule(one.to, place.noun)
    })
    expect(refused.map((one) => `${one.from} → ${one.to}`)).toEqual([])
  })

  it('the domain reads no clock and draws no random number', () => {
    const impure = sources.filter(
      (source) =>
        source.path.startsWith('src-main/domain/') &&
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(source.text),
    )
    expect(impure.map((source) => source.path)).toEqual([])
  })

  it('the checker of plans and the search that it checks share no code', () => {
    const isOf = (names: RegExp) => (path: string) =>
      path.startsWith('src-main/domain/timetable/') &&
      names.test(path.slice('src-main/domain/timetable/'.length))
    const isChecker = isOf(/^(rules\/|check-plan|score-plan|short-parts)/)
    const isSearch = isOf(/^(search|board|compiled|deltas|moves)\//)
    const shared = imports.filter(
      ({ from, to, isTypeOnly }) =>
        !isTypeOnly && ((isChecker(from) && isSearch(to)) || (isSearch(from) && isChecker(to))),
    )
    expect(shared.map((one) => `${one.from} → ${one.to}`)).toEqual([])
    expect(imports.some(({ from }) => isChecker(from)) && imports.some(({ from }) => isSearch(from))).toBe(
      true,
    )
  })

  it('procedures name no noun, not even in a text', () => {
    const named = sources
      .filter((source) => source.path.startsWith('src-main/procedures/'))
      .flatMap(({ path, text }) => {
        const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        return nouns
          .filter((noun) => new RegExp(`\\b${noun}\\b`).test(code))
          .map((noun) => `${path}: ${noun}`)
      })
    expect(named).toEqual([])
  })

  it('only storage holds SQL text', () => {
    const sql = /\b(SELECT\s+[\w*"(].*\bFROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b/
    const holders = sources.filter(
      (source) => !source.path.startsWith('src-main/storage/') && sql.test(source.text),
    )
    expect(holders.map((source) => source.path)).toEqual([])
  })

  it('only what the storage rests on, the start and a command reach through to the connection itself', () => {
    const may = [
      'src-main/storage/base/',
      'src-main/storage/facts/fact.ts',
      'src-main/launch/',
      'src-main/procedures/',
    ]
    const reachers = sources.filter(
      ({ path, text }) =>
        path.startsWith('src-main/') &&
        !may.some((place) => path.startsWith(place)) &&
        /\bconnection\.raw\b|\braw\.(prepare|exec|pragma|transaction)\b/.test(text),
    )
    expect(reachers.map(({ path }) => path)).toEqual([])
  })

  it("Drizzle knows the tables' shapes; nothing is asked or written through its builder", () => {
    const users = imports.filter(
      ({ from, to }) =>
        /^drizzle-orm\b/.test(to) && !/\/schema\.ts$|^src-main\/storage\/base\/rows\.ts$/.test(from),
    )
    expect(users.map(({ from }) => from)).toEqual([])
  })
})
