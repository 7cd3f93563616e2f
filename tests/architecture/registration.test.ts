import { isContractProcedure } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import { contract } from '../../src-main/contract/index.ts'
import type { ProcedureMeta } from '../../src-main/contract/people.ts'
import { sourcesBelow } from './sources.ts'

const REGISTERED = /^\s{2}(\w+): (command|query|act|stream)\(\s*contract\.(\w+)/gm

/** noun.name → the wrap that a registration block puts around it. */
const registered = new Map(
  sourcesBelow('src-main/features')
    .filter((source) => source.path.endsWith('/router.ts'))
    .flatMap((source) => {
      const noun = source.path.split('/')[2]
      return [...source.text.matchAll(REGISTERED)].map(([, name, wrap, declared]) => {
        expect(declared, `${source.path} ${name}`).toBe(name)
        return [`${noun}.${name}`, wrap] as const
      })
    }),
)

const declared = Object.entries(contract).flatMap(([noun, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]) =>
    isContractProcedure(procedure)
      ? [[`${noun}.${name}`, (procedure['~orpc'].meta as ProcedureMeta).kind] as const] // all are made by kit.ts
      : [],
  ),
)

describe('registration', () => {
  it('every command of the contract is wrapped by command(), so none can go without transaction and audit entry', () => {
    const commands = declared.filter(([, kind]) => kind === 'command').map(([path]) => path)
    expect(commands.length).toBeGreaterThan(40)
    expect(commands.filter((path) => registered.get(path) !== 'command')).toEqual([])
  })

  it('every query, act and stream is wrapped by its own kind, and nothing is registered that the contract does not know', () => {
    const wrong = declared.filter(([path, kind]) => registered.get(path) !== kind).map(([path]) => path)
    expect(wrong).toEqual([])
    expect([...registered.keys()].filter((path) => !declared.some(([known]) => known === path))).toEqual([])
  })
})
