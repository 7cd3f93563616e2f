// What only tests use is no part of the program: it goes, or the program uses it. knip counts a test as a user.
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { type Source, sourcesBelow } from './sources.ts'

/** Whoever starts these asks for no name, or is told it by its host. */
const entries = [
  'src-main/start.ts',
  'src-main/hosts/electron/main.ts',
  'src-main/hosts/electron/preload.ts',
  'src-main/hosts/web/serve-entry.ts',
]
/**
 * What stands ready by rule: a fact has its typed reader, the statements tell the test that holds them, a table can be
 * rebuilt by the next migration; and the full score is what benches and properties hold the search against.
 */
const ready =
  /^src-main\/(storage\/facts\/|storage\/base\/(select|rebuild-table)|domain\/timetable\/score-plan)/

const sources = [...sourcesBelow('src-main'), ...sourcesBelow('src-renderer')]
const used = new Set(sources.flatMap(usesOf))

it('everything that a file exports is used by the program, not by tests alone', () => {
  const idle = sources
    .filter(({ path }) => !entries.includes(path) && !ready.test(path) && !used.has(`${path} *`))
    .flatMap((source) =>
      exportsOf(source)
        .filter((name) => !used.has(`${source.path} ${name}`) && !isUsedAtHome(source, name))
        .map((name) => `${source.path} ${name}`),
    )
  expect(used.size).toBeGreaterThan(1_000)
  expect(idle).toEqual([])
})

/** Names that a file declares and exports itself. */
function exportsOf({ path, text }: Source): string[] {
  return parseSync(path, text).module.staticExports.flatMap((statement) =>
    statement.entries.flatMap(({ exportName, moduleRequest }) =>
      moduleRequest === null && exportName.name !== null ? [exportName.name] : [],
    ),
  )
}

/** 'src-main/x.ts name' for each name that a file asks another for; '*' for all of them. */
function usesOf({ path, text }: Source): string[] {
  const { module } = parseSync(path, text)
  const at = (specifier: string) => join(path, '..', specifier).replaceAll('\\', '/')
  const imported = module.staticImports.flatMap(({ moduleRequest, entries: names }) =>
    names.map(({ importName }) => `${at(moduleRequest.value)} ${importName.name ?? '*'}`),
  )
  const passedOn = module.staticExports.flatMap((statement) =>
    statement.entries.flatMap(({ moduleRequest, importName }) =>
      moduleRequest === null ? [] : [`${at(moduleRequest.value)} ${importName.name ?? '*'}`],
    ),
  )
  const later = [...text.matchAll(/\bimport\(\s*'(\.[^']+)'/g)].map((found) => `${at(found[1] ?? '')} *`)
  return [...imported, ...passedOn, ...later]
}

/** Beyond its declaration, comments apart. */
function isUsedAtHome({ text }: Source, name: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
  return [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1
}
