// Two files that need each other are one thing in two places: neither can be read, tested or moved alone.
import { expect, it } from 'vitest'
import { circlesIn } from './circles.ts'
import { importsOf, sourcesBelow } from './sources.ts'

it('no files import each other in a circle, by value or by type', () => {
  const sources = ['src-main', 'src-renderer', 'tests/support'].flatMap(sourcesBelow)
  const arrows = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter((one) => one.isOwn)
        .map((one) => one.to),
    ]),
  )
  expect(circlesIn(arrows)).toEqual([])
})

it('a circle is told as the files it goes through, and a file beside it is left out', () => {
  const arrows = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
    ['e', ['a', 'e']],
  ])
  expect(circlesIn(arrows)).toEqual(['a → b → c → a', 'e → e'])
})
