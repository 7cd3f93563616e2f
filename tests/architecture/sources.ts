// Reads the house's own sources as text, for the tests that hold its rules.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '..', '..')

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly lines: number
}

export interface Import {
  readonly from: string
  /** A path from the root for our own files, else the package's specifier. */
  readonly to: string
  readonly isOwn: boolean
  readonly isTypeOnly: boolean
}

export function sourcesBelow(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path: relative(root, path).split(sep).join('/'), text, lines: text.split('\n').length - 1 }
    })
}

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"();]*?\s+from\s+)?['"]([^'"]+)['"]/g
const DYNAMIC = /\b(typeof\s+)?import\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf(source: Source): Import[] {
  const found: Import[] = []
  for (const match of source.text.matchAll(IMPORT)) {
    found.push(toImport(source, match[3] ?? '', match[2] !== undefined || onlyTypesInside(match[0])))
  }
  for (const match of source.text.matchAll(DYNAMIC))
    found.push(toImport(source, match[2] ?? '', match[1] !== undefined))
  return found
}

/** `import { type A, type B } from …` carries no value. */
function onlyTypesInside(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1]
  if (names === undefined || /import\s+\w+\s*,/.test(statement)) return false
  const parts = names
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => part.startsWith('type '))
}

function toImport(source: Source, specifier: string, isTypeOnly: boolean): Import {
  const isOwn = specifier.startsWith('.')
  const to = isOwn
    ? relative(root, resolve(root, dirname(source.path), specifier))
        .split(sep)
        .join('/')
    : specifier
  return { from: source.path, to, isOwn, isTypeOnly }
}
