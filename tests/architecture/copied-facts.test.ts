// A condition that is a fact is written in storage/facts and nowhere else: copies drift. What is forbidden is taken from the
// facts' own SQL, so a new fact forbids its copies by being there.
import { describe, expect, it } from 'vitest'
import { facts } from '../../src-main/storage/facts/index.ts'
import { sourcesBelow } from './sources.ts'

/** Still to be rewritten. This list only shrinks: whoever has mended a file deletes its line, nobody adds one. */
const holdCopies: readonly string[] = ['src-main/storage/base/built-on.ts']

/** Conditions of facts that are no definition of their own: whether a sitting was called off is its plain column. */
const plain = ["state = 'planned'"]

/** How today's job was asked for before the fact asked for a day. */
const formerly = ['ends_on is null']

interface ValueList {
  readonly column: string
  readonly values: readonly string[]
}

/** Lower case, one space between words, no aliases and no quoted names: how a condition reads whoever wrote it. */
function normalised(sql: string): string {
  return sql
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .toLowerCase()
    .replace(/["`]/g, '')
    .replace(/\b[a-z_]\w*\.(?=[a-z_])/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),=]) ?/g, '$1')
    .replaceAll('=', ' = ')
}

const listsOf = (sql: string): ValueList[] =>
  [...sql.matchAll(/(\w+)(?: not)? in\(((?:'[^']*',?)+)\)/g)].map(([, column = '', values = '']) => ({
    column,
    values: values.split(','),
  }))

/** Equalities with a word, and the first two columns of what takes one where the other is missing. */
const phrasesOf = (sql: string): string[] =>
  [...sql.matchAll(/\bstate = '[^']*'|\bcoalesce\([a-z_]+,[a-z_]+/g)].map(([phrase]) => phrase)

const sentences = facts.map(({ sql }) => normalised(sql))
const forbiddenLists = sentences.flatMap(listsOf)
const forbiddenPhrases = [...formerly, ...sentences.flatMap(phrasesOf).filter((one) => !plain.includes(one))]

/** Two values in common make a variant of the list, in whatever order and with whatever else. */
const isVariant = (one: ValueList, other: ValueList): boolean =>
  one.column === other.column && one.values.filter((value) => other.values.includes(value)).length > 1

function copiesIn(text: string): string[] {
  const sql = normalised(text)
  const lists = listsOf(sql).filter((one) => forbiddenLists.some((list) => isVariant(one, list)))
  const phrases = forbiddenPhrases.filter((phrase) => sql.includes(phrase))
  return [...lists.map(({ column, values }) => `${column} in (${values})`), ...phrases]
}

describe('the facts', () => {
  it('forbid their copies however they are written', () => {
    for (const copy of [
      "WHERE e.state IN ('enrolled', 'completed')",
      "where state in (\n  'failed',\n  'completed', 'enrolled')",
      `"c"."state" NOT IN ('lapsed','rejected')`,
      "JOIN plan AS x ON x.id = p.plan_id AND x.state='published'",
      "plan.state IN ('published', 'draft')",
      "sum(m.mark IN ('present', 'late', 'left-early'))",
      'LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on\n IS  NULL',
      "coalesce( place.name , house.short_name, '')",
    ])
      expect(copiesIn(copy), copy).not.toEqual([])
    for (const own of ["state IN ('running', 'concluded')", "UPDATE plan SET state = 'superseded'"])
      expect(copiesIn(own), own).toEqual([])
  })

  it('are not written out a second time in the storage', () => {
    const found = sourcesBelow('src-main/storage')
      .filter(({ path }) => !path.startsWith('src-main/storage/facts/'))
      .map(({ path, text }) => ({ path, copies: copiesIn(text) }))
      .filter(({ copies }) => copies.length > 0)
    expect(found.filter(({ path }) => !holdCopies.includes(path))).toEqual([])
    const mended = holdCopies.filter((path) => !found.some((one) => one.path === path))
    expect(mended, 'hold no copies any more: delete them from the list').toEqual([])
  })
})
