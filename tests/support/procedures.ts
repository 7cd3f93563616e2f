// The contract as a list, for tests that hold something of every procedure, and calls by a procedure's path.
import { isContractProcedure, ORPCError } from '@orpc/contract'
import { contract } from '../../src-main/contract/index.ts'
import type { ProcedureMeta } from '../../src-main/contract/people.ts'

export interface Walked {
  readonly path: string
  readonly meta: ProcedureMeta
  readonly hasOutput: boolean
}

export const procedures: readonly Walked[] = walk(contract)

function walk(node: unknown, path: string[] = []): Walked[] {
  if (isContractProcedure(node)) {
    const { meta, outputSchema } = node['~orpc']
    return [{ path: path.join('.'), meta: meta as ProcedureMeta, hasOutput: outputSchema !== undefined }] // all are made by kit.ts
  }
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    walk(value, [...path, key]),
  ) // a router is a record
}

/** @returns the code of the refusal, 'OK' where there is none; an answer of many events is not read. */
export async function codeOf(client: unknown, path: string, input: unknown): Promise<string> {
  const call = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client) // a client mirrors the contract
  try {
    await (call as (input: unknown) => Promise<unknown>)(input) // every leaf of a client is a call
    return 'OK'
  } catch (error) {
    return error instanceof ORPCError ? error.code : String(error)
  }
}
