// The README's decisions say which test holds each; a test that has moved away holds nothing.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './sources.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

it('every test that the README names is there', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| ') && line.includes('`tests/'))
  expect(rows.length).toBeGreaterThan(20)
  const missing = rows.flatMap((row) => {
    let folder = ''
    return [...row.matchAll(/`([\w-]+\/)?([\w./*-]*(?:test\.ts|tests\/[\w./*-]*))`/g)].flatMap(
      ([, first = '', rest = '']) => {
        const named = `${first}${rest}`
        const path = named.startsWith('tests/') ? named : join(folder, named)
        folder = path.endsWith('.ts') ? dirname(path) : path
        return path.includes('*') || existsSync(join(root, path)) ? [] : [path]
      },
    )
  })
  expect(missing).toEqual([])
})
