// One list of pages: an address typed by hand is one that nobody finds when the page moves.
import { expect, it } from 'vitest'
import { paths } from '../../src-renderer/lib/paths.ts'
import { sourcesBelow } from './sources.ts'

it('no screen types an address: links are built by lib/paths.ts, and routes answer what it lists', () => {
  const firstParts = new Set(Object.values(paths).map((path) => path.split('/')[1] ?? ''))
  const typed = new RegExp(`['"\`]#?/(${[...firstParts].join('|')})(?![\\w-])`)
  const sources = sourcesBelow('src-renderer').filter(({ path }) => path !== 'src-renderer/lib/paths.ts')
  const found = sources.flatMap(({ path, text }) =>
    text
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .split('\n')
      .filter((line) => typed.test(line) && !/\bfrom '|\bimport\(?'/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
