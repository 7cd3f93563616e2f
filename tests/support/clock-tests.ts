// Which tests are run under three time zones: those of the domain and of the screens whose program modules, however many
// imports away, name the machine's clock or its calendar. No zone can change what the others compute.
import { importsOf, type Source, sourcesBelow } from '../architecture/sources.ts'

/** The only ways in which a zone of the machine reaches a program written in JavaScript. */
const namesClock = /\bnew Date\b|\bDate\s*[.(]|\bIntl\b|\.toLocale(Date|Time)String\b|['"]date-fns\b/

const isProgram = (path: string) => /^src-(main|renderer)\//.test(path)

export interface ClockTests {
  /** Program modules that name a clock. */
  readonly clocks: readonly string[]
  /** Test files with the clocks that each of them reaches, at least one. */
  readonly tests: ReadonlyMap<string, readonly string[]>
}

export function findClockTests(): ClockTests {
  const sources = new Map(
    ['src-main', 'src-renderer', 'tests'].flatMap(sourcesBelow).map((source) => [source.path, source]),
  )
  const clocks = [...sources.values()].filter(({ path, text }) => isProgram(path) && namesClock.test(text))
  const isClock = new Set(clocks.map(({ path }) => path))
  const tests = [...sources.values()].filter(({ path }) =>
    /^tests\/(domain|renderer)\/.*\.test\.tsx?$/.test(path),
  )
  return {
    clocks: [...isClock],
    tests: new Map(
      tests
        .map((test) => [test.path, reachedFrom(test, sources).filter((path) => isClock.has(path))] as const)
        .filter(([, reached]) => reached.length > 0),
    ),
  }
}

function reachedFrom(test: Source, sources: ReadonlyMap<string, Source>): string[] {
  const reached = new Set<string>()
  const open = [test.path]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const source = sources.get(path)
    if (source === undefined || reached.has(path)) continue
    reached.add(path)
    open.push(...importsOf(source).flatMap((one) => (one.isOwn && !one.isTypeOnly ? [one.to] : [])))
  }
  return [...reached]
}
