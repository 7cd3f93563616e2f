import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt, projectFolder } from '../support/built.ts'

let main = ''

beforeAll(async () => {
  main = join(await ensureBuilt(), 'main')
})

/** Workers started by address, and what a CommonJS file requires, stand in no import. */
const loosePatterns = [/new URL\(\s*["'](\.[^"']+\.js)["']/g]
const requirePattern = /\brequire\(\s*["']([^"']+)["']\s*\)/g

/** Every package a built file needs, through all the chunks it shares with others. */
function packagesOf(entry: string): Set<string> {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) visit(resolve(dirname(file), name))
      else packages.add(name)
    }
  }
  visit(entry)
  return packages
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const patterns = file.endsWith('.cjs') ? [...loosePatterns, requirePattern] : loosePatterns
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
    ...dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
    ...patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name)),
  ].filter((name) => name !== '')
}

describe('the built program', () => {
  it('needs no Electron behind the web door, not even through a shared chunk', () => {
    const packages = packagesOf(join(main, 'web.js'))
    expect(packages).toContain('better-sqlite3') // the walk reaches the shared chunks
    expect([...packages].filter((name) => name.startsWith('electron'))).toEqual([])
  })

  it('needs nothing at run time but Electron, Node and what package.json calls dependencies', () => {
    const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
    const allowed = ['electron', ...Object.keys(manifest.dependencies)]
    for (const entry of ['electron.js', 'web.js']) {
      const foreign = [...packagesOf(join(main, entry))].filter(
        (name) => !isBuiltin(name) && !allowed.includes(name),
      )
      expect(foreign, entry).toEqual([])
    }
    expect(packagesOf(join(main, 'electron.js'))).toContain('electron')
  })

  it('gives the sandbox a preload of one CommonJS file that requires only Electron', () => {
    const file = join(main, '../preload/preload.cjs')
    expect([...packagesOf(file)]).toEqual(['electron'])
    expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*(import|export)\b/m)
  })
})
