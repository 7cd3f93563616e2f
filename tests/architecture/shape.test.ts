import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../src-main/contract/index.ts'
import { nouns } from '../../src-main/contract/nouns.ts'
import { root, sourcesBelow } from './sources.ts'

const HARD_LIMIT = 300
/** Registries may be long: the rule says which. */
const registries = [/^src-main\/contract\/(index|errors|error-sentences)\.ts$/]

const sources = [...sourcesBelow('src-main'), ...sourcesBelow('src-renderer')]
const foldersIn = (path: string) =>
  existsSync(join(root, path))
    ? readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : []

describe('the shape of the house', () => {
  it('no source file is longer than 300 lines, registries apart', () => {
    const long = sources.filter(
      (source) => source.lines > HARD_LIMIT && !registries.some((name) => name.test(source.path)),
    )
    expect(long.map((source) => `${source.path} ${source.lines}`)).toEqual([])
  })

  it('one noun, one name: contract, features and screens use the same words', () => {
    const known: readonly string[] = nouns
    expect(Object.keys(contract).filter((name) => !known.includes(name))).toEqual([])
    for (const side of ['src-main/features', 'src-renderer/features']) {
      expect(
        foldersIn(side).filter((name) => !known.includes(name)),
        side,
      ).toEqual([])
    }
  })

  it('every noun of the contract has its use cases', () => {
    const missing = Object.keys(contract).filter(
      (name) => !existsSync(join(root, 'src-main/features', name, 'router.ts')),
    )
    expect(missing).toEqual([])
  })

  it('every module says in its first line why it exists', () => {
    const silent = sources.filter(
      (source) => source.path.endsWith('.ts') && !/^(\/\/|\/\*\*)/.test(source.text),
    )
    expect(silent.map((source) => source.path)).toEqual([])
  })

  it('the top level holds only what the house names', () => {
    const names = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'electron.vite.config.ts',
      'src-main',
      'src-renderer',
      'resources',
      'tests',
      'README.md',
      'LICENSE',
      'node_modules',
      'out',
    ]
    const extra = readdirSync(root).filter((name) => !name.startsWith('.') && !names.includes(name))
    expect(extra).toEqual([])
  })

  it('nothing is silenced or left for later', () => {
    const marks = /@ts-ignore|@ts-expect-error|biome-ignore|eslint-disable|\bas any\b|\bTODO\b|\bFIXME\b/
    expect(sources.filter((source) => marks.test(source.text)).map((source) => source.path)).toEqual([])
  })
})
