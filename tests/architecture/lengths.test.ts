// Past a length, somebody has asked whether it is one thing; where it is, its reason stands above it in words.
import { expect, it } from 'vitest'
import { functionsOf } from './functions.ts'
import { type Source, sourcesBelow } from './sources.ts'

const FUNCTION_QUESTION = 40
const FILE_QUESTION = 200
/** Registries may be long: the rule says which. */
const registries = /^src-main\/contract\/(index|errors|error-sentences)\.ts$/
/** Being rewritten: these are asked when that is done. */
const unfinished = /^src-main\/domain\/timetable\//

const sources = [...sourcesBelow('src-main'), ...sourcesBelow('src-renderer')].filter(
  ({ path }) => !unfinished.test(path) && !registries.test(path),
)

it('a function of more than 40 lines says in the line above it why it stays in one piece', () => {
  expect(sources.flatMap(longWithoutReason)).toEqual([])
})

it('a file of more than 200 lines says in its head why it stays in one piece', () => {
  const silent = sources.filter(
    ({ text, lines }) => lines > FILE_QUESTION && !/^(\/\/.*\n)*\/\/ long file: \S/.test(text),
  )
  expect(silent.map(({ path, lines }) => `${path} ${lines}`)).toEqual([])
})

it('no reason is left above what has become short', () => {
  const left = sources.flatMap((source) => {
    const long = new Set(
      functionsOf(source).flatMap(({ line, lines }) => (lines > FUNCTION_QUESTION ? [line] : [])),
    )
    const reasons = source.text.split('\n').flatMap((text, index) => (isReason(text) ? [index + 2] : []))
    return reasons.filter((line) => !long.has(line)).map((line) => `${source.path}:${line}`)
  })
  expect(left).toEqual([])
})

it('functions are found with their names and lengths: methods, arrows, components, within others', () => {
  const text = [
    'export function outer() {',
    '  const inner = () => {',
    '    return 1',
    '  }',
    '  return inner',
    '}',
    'export const arrow = (',
    '  one: number,',
    ') => one',
    'class Thing {',
    '  method() {',
    '    return 1',
    '  }',
    '}',
  ].join('\n')
  const found = functionsOf({ path: 'a.ts', text, lines: 14 })
  expect(found.map(({ name, line, lines }) => `${name} ${line} ${lines}`)).toEqual([
    'outer 1 6',
    'inner 2 3',
    'arrow 7 3',
    'method 11 3',
  ])
})

function longWithoutReason(source: Source): string[] {
  const above = source.text.split('\n')
  return functionsOf(source)
    .filter(({ line, lines }) => lines > FUNCTION_QUESTION && !isReason(above[line - 2] ?? ''))
    .map(({ name, line, lines }) => `${source.path}:${line} ${name} ${lines}`)
}

const isReason = (line: string): boolean => /^\s*\/\/ long: \S/.test(line)
