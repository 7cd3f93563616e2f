// Stylesheets are global once they are loaded: what one feature calls its own, no other may paint.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './sources.ts'

const features = join(root, 'src-renderer', 'features')

interface Sheet {
  readonly feature: string
  /** Classes that a selector begins with: they name a thing of this feature. */
  readonly leading: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

function sheetsOf(folder: string): Sheet[] {
  return readdirSync(join(features, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => {
      const text = readFileSync(join(features, folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      const selectors = [...text.matchAll(/([^{}]+)\{/g)].flatMap((rule) => rule[1]?.split(',') ?? [])
      const classesOf = (pattern: RegExp) =>
        new Set(selectors.flatMap((one) => [...one.trim().matchAll(pattern)].map((found) => found[1] ?? '')))
      return { feature: folder, leading: classesOf(/^[a-z]*\.([\w-]+)/g), all: classesOf(/\.([\w-]+)/g) }
    })
}

/** Shared looks: named by app or ui, or by the library. */
const isShared = (name: string) =>
  /^ant-/.test(name) ||
  ['app', 'ui'].some((side) =>
    readdirSync(join(root, 'src-renderer', side))
      .filter((file) => file.endsWith('.css'))
      .some((file) => readFileSync(join(root, 'src-renderer', side, file), 'utf8').includes(`.${name}`)),
  )

it('no two features paint the same class', () => {
  const sheets = readdirSync(features).flatMap(sheetsOf)
  const clashes = sheets.flatMap(({ feature, leading }) =>
    [...leading].flatMap((name) =>
      sheets
        .filter((other) => other.feature !== feature && other.all.has(name) && !isShared(name))
        .map((other) => `${name}: ${feature} and ${other.feature}`),
    ),
  )
  expect(clashes).toEqual([])
})
